import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '@cho40/api'
import { surfaceOf } from './metrics-requests.ts'
import { isKept, spanUnder } from './trace-context.ts'
import { counting, type DatabaseUse } from './trace-database.ts'
import { spanExport } from './trace-otlp.ts'
import type { TraceSettings } from './trace-settings.ts'

export type Traces = {
  /** Answers a request inside its span. */
  readonly follow: (request: IncomingMessage, response: ServerResponse, answer: () => void) => void
  readonly stop: () => Promise<void>
}

/** Makes a span of every request that is kept, and sends it when its answer is out or its caller is gone. */
export function startTraces(settings: TraceSettings, log: Log): Traces {
  const sent = spanExport(settings, log)
  return {
    stop: sent.stop,
    follow(request, response, answer) {
      const context = spanUnder(one(request.headers['traceparent']))
      if (!isKept(context.traceId, settings.share)) {
        answer()
        return
      }
      const use: DatabaseUse = { ms: 0, statements: 0, waitedMs: 0 }
      const problem = problemOf(response)
      const beganMs = now()
      response.once('close', () => {
        // 499, as in the metrics: the caller left before there was an answer.
        const status = response.headersSent ? response.statusCode : 499
        const told = { status, problem: problem(), use }
        const { name, attributes } = described(request, told)
        sent.add({ ...context, name, attributes, beganMs, endedMs: now(), failed: status >= 500 })
      })
      counting(use, answer)
    },
  }
}

function now(): number {
  return performance.timeOrigin + performance.now()
}

function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * What a request was, in words of ours: of an address only the part of the server is told and, when there is such a
 * one, the procedure. Addresses, ids, headers and networks of callers are not.
 */
function described(
  { method = '', url = '/' }: IncomingMessage,
  told: {
    readonly status: number
    readonly problem: string | undefined
    readonly use: DatabaseUse
  },
) {
  const { status, problem, use } = told
  const surface = surfaceOf(url)
  // What does not exist is answered 404, and is a stranger's word.
  const [, procedure] =
    status === 404 ? [] : (/^\/trpc\/([A-Za-z]{1,30}\.[A-Za-z]{1,40})(?:\?|$)/.exec(url) ?? [])
  const verb = METHODS.has(method) ? method : '_OTHER'
  const route = procedure === undefined ? surface : `/trpc/${procedure}`
  return {
    name: `${verb} ${route}`,
    attributes: {
      'http.request.method': verb,
      'http.route': route,
      'http.response.status_code': status,
      'cho40.surface': surface,
      ...(problem !== undefined && { 'error.type': problem }),
      ...(problem === undefined && status >= 500 && { 'error.type': String(status) }),
      'cho40.db.statements': use.statements,
      'cho40.db.ms': rounded(use.ms),
      'cho40.writer.ms': rounded(use.waitedMs),
    },
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 1_000) / 1_000
}

/** The type of the problem that an answer tells, as it goes by: types are words of ours. */
function problemOf(response: ServerResponse): () => string | undefined {
  let found: string | undefined
  const look = (chunk: unknown) => {
    if (response.statusCode < 400 || found !== undefined) return
    const isText = typeof chunk === 'string' || chunk instanceof Uint8Array
    const text = isText ? Buffer.from(chunk).subarray(0, 8_192).toString('latin1') : ''
    found = /"problem":\{"type":"([A-Z][A-Za-z]{2,60})"/.exec(text)?.[1]
  }
  for (const name of ['write', 'end'] as const) {
    const goOn = response[name].bind(response) as (...args: unknown[]) => never
    response[name] = (...args: unknown[]) => {
      look(args[0])
      return goOn(...args)
    }
  }
  return () => found
}
