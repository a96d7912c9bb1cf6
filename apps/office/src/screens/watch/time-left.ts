import { type Instant, instantToMs } from '@cho40/values'

const MINUTE_MS = 60_000

export type TimeLeft = { readonly late: boolean; readonly hours: number; readonly minutes: number }

/** How long is left until a moment, or how long ago it passed, in whole minutes: never too much left. */
export function timeLeft(due: Instant, nowMs: number): TimeLeft {
  const left = instantToMs(due) - nowMs
  const late = left < 0
  const minutes = Math.floor(Math.abs(left) / MINUTE_MS)
  return { late, hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
