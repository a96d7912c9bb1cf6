import type { StandingRhythm } from '@cho40/contract'
import { type MarketDay, nextMarketDay } from '@cho40/values'
import { type Calendar, isMarketOpen } from '../market/market-days.ts'
import { isHeld } from '../market/schedule.ts'

/** When a standing order falls, and from when to when; null for no end. */
export type StandingTerm = {
  readonly rhythm: StandingRhythm
  readonly firstDay: MarketDay
  readonly lastDay: MarketDay | null
}

/**
 * The days from `from` to `to`, both counted, on which a standing order falls. The days of a market
 * are its calendar's (`calendarsOf`), closures in mind; without one it is held every day. Pure.
 */
export function standingDays(
  { rhythm, firstDay, lastDay }: StandingTerm,
  { from, to, calendar }: { from: MarketDay; to: MarketDay; calendar?: Calendar | undefined },
): MarketDay[] {
  const falls =
    rhythm.kind === 'weekdays'
      ? (day: MarketDay) => isHeld(rhythm, day)
      : (day: MarketDay) => calendar === undefined || isMarketOpen(calendar, day)
  const last = lastDay !== null && lastDay < to ? lastDay : to
  const days: MarketDay[] = []
  for (let day = from > firstDay ? from : firstDay; day <= last; day = nextMarketDay(day)) {
    if (falls(day)) days.push(day)
  }
  return days
}
