import { type Instant, instantToMs } from '@cho40/values'
import type { Metric } from './metrics-text.ts'

/** How the mirror and what leaves the house from it fare. */
export type Copies = {
  /** Changes that are committed and not mirrored. */
  readonly behind: () => number
  /** Since when a copy cannot be written, by where it lies; undefined while it can. */
  readonly failingSince: () => Readonly<Record<string, Instant | undefined>>
}

/** A mirror that fails costs the main disk what it leaves behind: it is told before that disk is full. */
export function copyMetrics(copies: Copies | undefined, now: Instant): readonly Metric[] {
  if (copies === undefined) return []
  const failing = Object.entries(copies.failingSince())
  return [
    {
      name: 'cho40_mirror_behind',
      type: 'gauge',
      help: 'Changes of rows that are committed and not in the mirror.',
      samples: [{ value: copies.behind() }],
    },
    {
      name: 'cho40_mirror_failing_seconds',
      type: 'gauge',
      help: 'How long a copy could not be written: 0 while it can.',
      samples: failing.map(([copy, since]) => ({
        labels: { copy },
        value: since === undefined ? 0 : Math.round((instantToMs(now) - instantToMs(since)) / 1000),
      })),
    },
  ]
}
