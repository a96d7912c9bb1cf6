import type { Log } from '@cho40/api'
import type { Turn } from './jobs-once.ts'

/** How one kind of work stands, in seconds; undefined where it never happened. */
export type JobAge = {
  readonly throughSeconds: number | undefined
  readonly failedSeconds: number | undefined
  /** Since it was last through, or since it was begun when it never was. */
  readonly idleSeconds: number
}

/** When the work that runs by the clock last came to a good end, and when it last failed. */
export type JobTimes = {
  /** What a job is given; it counts as begun from here, and what it logs as an error as a failure. */
  readonly sweeping: (job: string, log: Log) => Sweeping
  readonly standing: () => ReadonlyMap<string, JobAge>
  /** Seconds since each was last through, or since the start if it never was. */
  readonly ages: () => ReadonlyMap<string, number>
}

/** What work by the clock is given: where it tells what went wrong, and what it calls when it is through. */
export type Sweeping = { readonly log: Log; readonly through: () => void }

/** The same for work that only one process does at a time. */
export type SweepingInTurn = Sweeping & { readonly turn: Turn }

type Marks = { readonly begun: number; through?: number; failed?: number }

/** @param nowMs a clock that only goes forward, in milliseconds */
export function jobTimes(nowMs: () => number): JobTimes {
  const jobs = new Map<string, Marks>()
  const since = (at: number): number => (nowMs() - at) / 1000
  const standing = (): Map<string, JobAge> =>
    new Map(
      [...jobs].map(([job, { begun, through, failed }]) => [
        job,
        {
          throughSeconds: through === undefined ? undefined : since(through),
          failedSeconds: failed === undefined ? undefined : since(failed),
          idleSeconds: since(through ?? begun),
        },
      ]),
    )
  return {
    sweeping(job, log) {
      const marks: Marks = { begun: nowMs() }
      jobs.set(job, marks)
      return {
        through: () => {
          marks.through = nowMs()
        },
        log: {
          info: (facts, message) => log.info(facts, message),
          error(facts, message) {
            marks.failed = nowMs()
            log.error(facts, message)
          },
        },
      }
    },
    standing,
    ages: () => new Map([...standing()].map(([job, { idleSeconds }]) => [job, idleSeconds])),
  }
}
