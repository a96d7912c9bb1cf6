import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metric, Sample } from './metrics-text.ts'

/** Upper bounds in seconds; a till should hear within the fourth. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** The parts of the server, by the first step of a path. Whatever is not here is the shop window. */
const SURFACES: Readonly<Record<string, string>> = {
  trpc: 'trpc',
  sync: 'sync',
  events: 'events',
  hooks: 'hooks',
  api: 'api',
  v1: 'api',
  feeds: 'feeds',
  print: 'print',
  stall: 'stall',
  office: 'office',
  healthz: 'health',
  readyz: 'health',
  health: 'health',
  metrics: 'metrics',
}

type Histogram = { readonly counts: number[]; sum: number; total: number }

export type RequestCounts = {
  /** Counts a request when its answer is out or its caller is gone. */
  readonly watch: (request: IncomingMessage, response: ServerResponse) => void
  readonly metrics: () => readonly Metric[]
}

/**
 * Counts requests by part of the server and status, and how long each took. Addresses are not kept: the
 * number of labels is bounded whatever is asked for. Streams last as long as somebody looks, so they
 * are counted by how many are open.
 */
export function countRequests(nowMs: () => number): RequestCounts {
  const answered = new Map<string, Sample & { value: number }>()
  const took = new Map<string, Histogram>()
  let streams = 0

  function done(surface: string, code: number, seconds: number): void {
    const key = `${surface} ${code}`
    const before = answered.get(key)?.value ?? 0
    answered.set(key, { labels: { surface, code }, value: before + 1 })
    if (surface === 'events') return
    const histogram = took.get(surface) ?? { counts: BOUNDS.map(() => 0), sum: 0, total: 0 }
    took.set(surface, histogram)
    histogram.sum += seconds
    histogram.total += 1
    BOUNDS.forEach((bound, n) => {
      if (seconds <= bound) histogram.counts[n] = (histogram.counts[n] ?? 0) + 1
    })
  }

  return {
    watch(request, response) {
      const began = nowMs()
      const surface = surfaceOf(request.url ?? '/')
      if (surface === 'events') streams += 1
      response.once('close', () => {
        if (surface === 'events') streams -= 1
        // 499, as nginx has it: the caller left before there was an answer.
        const code = response.headersSent ? response.statusCode : 499
        done(surface, code, (nowMs() - began) / 1000)
      })
    },
    metrics: () => [
      {
        name: 'cho40_http_requests_total',
        type: 'counter',
        help: 'Requests answered since the start, by part of the server and status.',
        samples: [...answered.values()],
      },
      {
        name: 'cho40_http_request_seconds',
        type: 'histogram',
        help: 'Seconds from the first byte of a request to the end of its answer; streams left out.',
        samples: [...took].flatMap(([surface, histogram]) => samplesOf(surface, histogram)),
      },
      {
        name: 'cho40_streams_open',
        type: 'gauge',
        help: 'Screens that wait for what happens.',
        samples: [{ value: streams }],
      },
    ],
  }
}

/** The part of the server that an address leads to; strangers' words are the shop's. */
export function surfaceOf(url: string): string {
  const first = /^\/([^/?]*)/.exec(url)?.[1] ?? ''
  return Object.hasOwn(SURFACES, first) ? (SURFACES[first] ?? 'shop') : 'shop'
}

function samplesOf(surface: string, { counts, sum, total }: Histogram): Sample[] {
  const buckets = BOUNDS.map((le, n) => ({
    suffix: '_bucket',
    labels: { surface, le },
    value: counts[n] ?? 0,
  }))
  return [
    ...buckets,
    { suffix: '_bucket', labels: { surface, le: '+Inf' }, value: total },
    { suffix: '_sum', labels: { surface }, value: sum },
    { suffix: '_count', labels: { surface }, value: total },
  ]
}
