import type { Log } from '@cho40/api'
import type { Turn } from './jobs-once.ts'

/** When the work that runs by the clock last came to a good end. */
export type JobTimes = {
  /** What to call when a job is through; it counts as begun from here. */
  readonly of: (job: string) => () => void
  /** Seconds since each was last through, or since the start if it never was. */
  readonly ages: () => ReadonlyMap<string, number>
}

/** What work by the clock is given: where it tells what went wrong, and what it calls when it is through. */
export type Sweeping = { readonly log: Log; readonly through: () => void }

/** The same for work that only one process does at a time. */
export type SweepingInTurn = Sweeping & { readonly turn: Turn }

/** @param nowMs a clock that only goes forward, in milliseconds */
export function jobTimes(nowMs: () => number): JobTimes {
  const through = new Map<string, number>()
  return {
    of(job) {
      through.set(job, nowMs())
      return () => void through.set(job, nowMs())
    },
    ages: () => new Map([...through].map(([job, at]) => [job, (nowMs() - at) / 1000])),
  }
}
