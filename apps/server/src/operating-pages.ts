import { createHash, timingSafeEqual } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Deps } from '@cho40/core'
import { Hono } from 'hono'
import type { Health } from './health.ts'
import type { JobTimes } from './job-times.ts'
import { measureBooks } from './metrics-books.ts'
import { type Copies, copyMetrics } from './metrics-copies.ts'
import { type PoolUse, poolMetrics } from './metrics-pool.ts'
import type { RequestCounts } from './metrics-requests.ts'
import { type Metric, metricsText } from './metrics-text.ts'

export type OperatingPages = {
  readonly deps: Deps
  readonly dataDir: string
  readonly copies: Copies | undefined
  readonly pool: (() => PoolUse) | undefined
  readonly health: () => Promise<Health>
  readonly requests: RequestCounts
  readonly jobs: JobTimes
  /** Who has it may read `/metrics`; left out, there is no such page. */
  readonly metricsToken: string | undefined
}

const RETRY_AFTER_S = '5'

/**
 * What a supervisor asks: `/health/live` whether the process runs, `/health/ready` whether it should be
 * sent requests and why not, and for who has the token `/metrics` how it fares.
 */
export function operatingPages(of: OperatingPages): Hono {
  const app = new Hono()
  app.get('/health/live', (c) => {
    c.header('cache-control', 'no-store')
    return c.json({ ok: true })
  })
  app.get('/health/ready', async (c) => {
    c.header('cache-control', 'no-store')
    const { ailments: reasons } = await of.health()
    if (reasons.length === 0) return c.json({ ok: true, reasons })
    c.header('retry-after', RETRY_AFTER_S)
    return c.json({ ok: false, reasons }, 503)
  })
  const { metricsToken } = of
  if (metricsToken === undefined) return app
  app.get('/metrics', async (c) => {
    c.header('cache-control', 'no-store')
    if (!isToken(c.req.header('authorization'), metricsToken)) {
      c.header('www-authenticate', 'Bearer')
      return c.json({ problem: { type: 'NotSignedIn' } }, 401)
    }
    c.header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    return c.body(metricsText(await everything(of)))
  })
  return app
}

function isToken(header: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`))
}

/** A database that does not answer leaves its numbers out, not those that tell of it. */
async function everything(of: OperatingPages): Promise<Metric[]> {
  // Before the questions below take connections of their own.
  const pool = of.pool?.()
  const health = await of.health()
  const books = health.ailments.includes('database') ? [] : await measureBooks(of.deps, of.dataDir)
  return [
    ...healthMetrics(health),
    ...of.requests.metrics(),
    ...poolMetrics(pool),
    ...books,
    ...copyMetrics(of.copies, of.deps.clock.now()),
    ...processMetrics(of.jobs),
  ]
}

const AILMENTS = ['stopping', 'database', 'writer', 'disk'] as const

function healthMetrics({ ailments, writerSeconds }: Health): Metric[] {
  return [
    {
      name: 'cho40_ailing',
      type: 'gauge',
      help: 'What keeps the server from being ready: 1 where it does.',
      samples: AILMENTS.map((reason) => ({
        labels: { reason },
        value: ailments.includes(reason) ? 1 : 0,
      })),
    },
    {
      name: 'cho40_writer_seconds',
      type: 'gauge',
      help: 'How long a command that does nothing waited for its turn and its commit.',
      samples: writerSeconds === undefined ? [] : [{ value: writerSeconds }],
    },
  ]
}

function processMetrics(jobs: JobTimes): Metric[] {
  const { rss, heapUsed } = process.memoryUsage()
  const { utilization } = performance.eventLoopUtilization()
  const gauge = (name: string, help: string, value: number): Metric => ({
    name,
    type: 'gauge',
    help,
    samples: [{ value }],
  })
  return [
    {
      name: 'cho40_job_seconds',
      type: 'gauge',
      help: 'Since work that runs by the clock last came to a good end.',
      samples: [...jobs.ages()].map(([job, value]) => ({ labels: { job }, value })),
    },
    gauge('process_resident_memory_bytes', 'Memory that the process holds.', rss),
    gauge('nodejs_heap_used_bytes', 'Part of it that holds objects.', heapUsed),
    gauge(
      'nodejs_eventloop_busy_ratio',
      'Part of its life that the process was busy.',
      utilization,
    ),
    gauge('cho40_uptime_seconds', 'Since the process began.', process.uptime()),
  ]
}
