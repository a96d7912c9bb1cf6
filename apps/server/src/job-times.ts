import type { Log } from '@cho40/api'
import { type Instant, instantToMs } from '@cho40/values'
import type { Turn } from './jobs-once.ts'

/** How one kind of work stands, in seconds; undefined where it never happened. */
export type JobAge = {
  readonly throughSeconds: number | undefined
  readonly failedSeconds: number | undefined
  /** Since it was last through, or since it was begun when it never was. */
  readonly idleSeconds: number
  /** When its clock strikes next, and how far apart the strokes are; undefined where it has stopped. */
  readonly due: { readonly inSeconds: number; readonly everySeconds: number } | undefined
  /** Until then its strokes have nothing to do. */
  readonly restsUntil: Instant | undefined
}

/** When the work that runs by the clock last came to a good end, and when it last failed. */
export type JobTimes = {
  /** What a job is given; it counts as begun from here, and what it logs as an error as a failure. */
  readonly sweeping: (job: string, log: Log) => Sweeping & Clocked
  readonly standing: () => ReadonlyMap<string, JobAge>
  /** Seconds since each was last through, or since the start if it never was. */
  readonly ages: () => ReadonlyMap<string, number>
}

/** What work by the clock is given: where it tells what went wrong, and what it calls when it is through. */
export type Sweeping = { readonly log: Log; readonly through: () => void }

/** The clock of a job, which is asked when it strikes next; so nothing is told that is not so. */
export type Clocked = {
  /** Calls `round` again and again, `everyMs` apart. `restsUntil` tells what rounds do not bother with. */
  readonly every: (
    everyMs: number,
    round: () => void,
    restsUntil?: () => Instant | undefined,
  ) => { stop(): void }
}

/** The same for work that only one process does at a time. */
export type SweepingInTurn = Sweeping & { readonly turn: Turn }

type Marks = {
  readonly begun: number
  through?: number
  failed?: number
  due?: { readonly at: number; readonly everyMs: number } | undefined
  restsUntil?: (() => Instant | undefined) | undefined
}

/** @param nowMs a clock that only goes forward, in milliseconds */
export function jobTimes(nowMs: () => number): JobTimes {
  const jobs = new Map<string, Marks>()
  const since = (at: number): number => (nowMs() - at) / 1000
  const standing = (): Map<string, JobAge> =>
    new Map(
      [...jobs].map(([job, { begun, through, failed, due, restsUntil }]) => [
        job,
        {
          throughSeconds: through === undefined ? undefined : since(through),
          failedSeconds: failed === undefined ? undefined : since(failed),
          idleSeconds: since(through ?? begun),
          due: due && { inSeconds: Math.max(0, -since(due.at)), everySeconds: due.everyMs / 1000 },
          restsUntil: due && restsUntil?.(),
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
        every: (everyMs, round, restsUntil) => {
          marks.restsUntil = restsUntil
          return strike(marks, { nowMs, everyMs, round })
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

/** Winds the clock for one stroke at a time, so that what is told of the next is what it waits for. */
function strike(
  marks: Marks,
  of: { readonly nowMs: () => number; readonly everyMs: number; readonly round: () => void },
): { stop(): void } {
  const { nowMs, everyMs, round } = of
  let timer: NodeJS.Timeout
  const wind = (): void => {
    marks.due = { at: nowMs() + everyMs, everyMs }
    timer = setTimeout(() => {
      wind()
      round()
    }, everyMs)
    timer.unref()
  }
  wind()
  return {
    stop() {
      clearTimeout(timer)
      marks.due = undefined
    },
  }
}

/** Seconds to the first stroke that has something to do; undefined where the clock has stopped. */
export function nextRun({ due, restsUntil }: JobAge, now: Instant): number | undefined {
  if (due === undefined) return undefined
  const restSeconds =
    restsUntil === undefined ? 0 : (instantToMs(restsUntil) - instantToMs(now)) / 1000
  const strokes = Math.max(0, Math.ceil((restSeconds - due.inSeconds) / due.everySeconds))
  return due.inSeconds + strokes * due.everySeconds
}
