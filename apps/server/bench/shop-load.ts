import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { shareOf } from './load.ts'

export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** One client with a connection that it keeps. */
export type Client = (
  url: string,
  more?: { readonly headers?: Record<string, string>; readonly body?: string },
) => Promise<Answer>

export type Figures = {
  /** How many were done, and how many a second. */
  readonly done: number
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly failures: number
  readonly why: string | undefined
}

/** Work that a client does from beginning to end; a throw is a failure, which counts as nothing done. */
export type Work = (client: Client, n: number) => Promise<void>

/**
 * Does `count` pieces of work with so many clients at once, each waiting for its answers, for
 * `seconds` at most. What fails is counted and not part of the rate.
 */
export async function worked(
  work: Work,
  of: { readonly from: number; readonly count: number; readonly clients: number },
  seconds = 6,
): Promise<Figures> {
  let next = of.from
  const times: number[] = []
  let failures = 0
  let why: string | undefined
  const started = performance.now()
  const some = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (next < of.from + of.count && performance.now() - started < seconds * 1_000) {
      const n = next
      next += 1
      const from = performance.now()
      try {
        await work((url, more) => send(agent, url, more), n)
        times.push(performance.now() - from)
      } catch (error) {
        failures += 1
        why ??= error instanceof Error ? error.message : String(error)
      }
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: of.clients }, some))
  const done = times.length
  const rate = done / ((performance.now() - started) / 1_000)
  return { done, rate, p50: shareOf(times, 0.5), p99: shareOf(times, 0.99), failures, why }
}

function send(agent: Agent, url: string, more: Parameters<Client>[1] = {}): Promise<Answer> {
  const { headers, body } = more
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request(url, { method, agent, headers: { ...length, ...headers } })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      })
    })
    asked.end(body)
  })
}
