import type { Log } from '@cho40/api'
import type { SpanContext } from './trace-context.ts'
import type { TraceSettings } from './trace-settings.ts'

/** One request that was answered. Times are milliseconds since 1970. */
export type Span = SpanContext & {
  readonly name: string
  readonly beganMs: number
  readonly endedMs: number
  /** Words of ours and numbers; nothing that a person or a program sent. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly failed: boolean
}

export type SpanExport = {
  readonly add: (span: Span) => void
  /** Sends what waits, at most some seconds. */
  readonly stop: () => Promise<void>
}

const EVERY_MS = 5_000
const BATCH = 512
/** What waits beyond this is dropped: a collector that is away costs memory, never an answer. */
const MOST = 4_096
const TIMEOUT_MS = 5_000
const SERVER_KIND = 2
const FAILED = 2

/** Sends spans in batches as OTLP over HTTP in JSON; what a collector does not take is dropped and counted. */
export function spanExport({ url, headers, service }: TraceSettings, log: Log): SpanExport {
  const waiting: Span[] = []
  let dropped = 0
  let sending: Promise<void> | undefined

  async function send(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH)
      if (await isTaken(batch)) continue
      dropped += batch.length
      break
    }
    if (dropped === 0) return
    log.error({ spans: dropped }, 'traces not taken')
    dropped = 0
  }

  async function isTaken(batch: readonly Span[]): Promise<boolean> {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(requestOf(batch, service)),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      await answer.body?.cancel()
      return answer.ok
    } catch {
      return false
    }
  }

  const flush = (): Promise<void> => {
    sending ??= send().finally(() => {
      sending = undefined
    })
    return sending
  }
  const timer = setInterval(() => void flush(), EVERY_MS)
  timer.unref()
  return {
    add(span) {
      if (waiting.length >= MOST) dropped += 1
      else waiting.push(span)
      if (waiting.length === BATCH) void flush()
    },
    async stop() {
      clearInterval(timer)
      await sending
      await flush()
    },
  }
}

/** Source: opentelemetry-proto, trace/v1, in its JSON mapping: ids in hex, 64-bit numbers as text. */
function requestOf(spans: readonly Span[], service: string) {
  return {
    resourceSpans: [
      {
        resource: { attributes: attributesOf({ 'service.name': service }) },
        scopeSpans: [{ scope: { name: 'cho40' }, spans: spans.map(spanOf) }],
      },
    ],
  }
}

function spanOf(span: Span) {
  const { traceId, spanId, parentSpanId, name, attributes, failed } = span
  return {
    traceId,
    spanId,
    ...(parentSpanId !== undefined && { parentSpanId }),
    name,
    kind: SERVER_KIND,
    startTimeUnixNano: nanos(span.beganMs),
    endTimeUnixNano: nanos(span.endedMs),
    attributes: attributesOf(attributes),
    status: failed ? { code: FAILED } : {},
  }
}

function nanos(ms: number): string {
  return String(BigInt(Math.round(ms * 1_000)) * 1_000n)
}

function attributesOf(of: Span['attributes']) {
  return Object.entries(of).map(([key, value]) => ({ key, value: valueOf(value) }))
}

function valueOf(value: string | number) {
  if (typeof value === 'string') return { stringValue: value }
  return Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value }
}
