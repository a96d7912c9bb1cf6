import type { Problem } from '@cho40/contract'
import { type Err, err, type MarketDay, marketDayOf } from '@cho40/values'
import type { ClockDep } from '../store/deps.ts'

/** A field that cannot be meant: `message` is a word for programs, texts are the edge's. */
export function unfit(path: string, message: string): Err<Problem> {
  return err({ type: 'InvalidInput', issues: [{ path, message }] })
}

/** Things are recorded on the day they happen or later, never before. */
export function isToCome(deps: ClockDep, day: MarketDay): boolean {
  return day > marketDayOf(deps.clock.now())
}

export function isToday(deps: ClockDep, day: MarketDay): boolean {
  return day === marketDayOf(deps.clock.now())
}
