import { randomBytes } from 'node:crypto'

/** Which span of which trace this is; `parentSpanId` is the caller's. */
export type SpanContext = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
}

/** Later versions may say more behind what the first one says. Source: W3C Trace Context, 3.2. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(?:-.*)?$/

/** A span under the caller's, or the first of a new trace when the caller says nothing that holds. */
export function spanUnder(traceparent: string | undefined): SpanContext {
  const spanId = randomBytes(8).toString('hex')
  const [, traceId = '', parentSpanId = ''] = TRACEPARENT.exec(traceparent ?? '') ?? []
  if (/[1-9a-f]/.test(traceId) && /[1-9a-f]/.test(parentSpanId)) {
    return { traceId, spanId, parentSpanId }
  }
  return { traceId: randomBytes(16).toString('hex'), spanId }
}

/** Whether a trace is among the share that is kept; every server that keeps this share keeps the same ones. */
export function isKept(traceId: string, share: number): boolean {
  return Number.parseInt(traceId.slice(-13), 16) < share * 2 ** 52
}
