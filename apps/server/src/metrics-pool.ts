import type { Metric } from './metrics-text.ts'

/** How the connections to PostgreSQL are taken up at a moment. */
export type PoolUse = {
  readonly used: number
  readonly idle: number
  /** Requests and timed work that wait for one; above 0 for long, the pool is too small or a query too slow. */
  readonly waiting: number
  readonly limit: number
}

/** Left out over a file, which has no pool. */
export function poolMetrics(use: PoolUse | undefined): readonly Metric[] {
  if (use === undefined) return []
  const { used, idle, waiting, limit } = use
  return [
    {
      name: 'cho40_database_connections',
      type: 'gauge',
      help: 'Connections to PostgreSQL that this process holds, the listening one left out.',
      samples: [
        { labels: { state: 'used' }, value: used },
        { labels: { state: 'idle' }, value: idle },
      ],
    },
    {
      name: 'cho40_database_connections_limit',
      type: 'gauge',
      help: 'How many of them it may hold.',
      samples: [{ value: limit }],
    },
    {
      name: 'cho40_database_waiting',
      type: 'gauge',
      help: 'Requests and timed work that wait for a connection.',
      samples: [{ value: waiting }],
    },
  ]
}
