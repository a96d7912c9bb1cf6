import type { BookId, CooperativeId, MarketId, StallId } from '@cho40/contract'
import { type Instant, type MarketDay, plusDays } from '@cho40/values'
import { type Calendar, calendarsOf, daysHeld, nthLastDayHeld } from '../../market/market-days.ts'
import type { Reading } from '../../store/deps.ts'
import { type StallTotals, stallTotals } from '../facts/stall-totals.ts'
import { type Period, periodAround } from '../period.ts'
import { type StallThere, stallsThere } from './stalls-there.ts'
import { matchWaits, type Waits } from './waits.ts'

/** A unit's markets and cooperatives over a period, and what measures share, read once each. */
export type Place = {
  readonly reading: Reading
  readonly period: Period
  /** The last day that counts: the period's, or earlier while it runs. */
  readonly lastDay: MarketDay
  readonly cutoffAt: Instant
  readonly marketIds: readonly MarketId[]
  /** The units whose own things, as listings, count here. */
  readonly unitCodes: readonly string[]
  readonly cooperatives: readonly { readonly id: CooperativeId; readonly bookId: BookId }[]
  readonly stalls: () => Promise<readonly StallThere[]>
  readonly totals: () => Promise<readonly StallTotals[]>
  /** Totals of the last month that counts, for what is judged by the month. */
  readonly monthTotals: () => Promise<readonly StallTotals[]>
  /** Totals of each market's last 30 days or six market days, whichever reach further back. */
  readonly recentTotals: () => Promise<readonly StallTotals[]>
  /** From codes shown to money matched. */
  readonly matchWaits: () => Promise<Waits | undefined>
  readonly calendars: () => Promise<ReadonlyMap<MarketId, Calendar>>
}

export type PlaceFacts = Pick<
  Place,
  'reading' | 'period' | 'lastDay' | 'cutoffAt' | 'marketIds' | 'unitCodes' | 'cooperatives'
> & { readonly facts: 'kept' | 'sales' }

export function placeOf({ facts, ...place }: PlaceFacts): Place {
  const { reading, period, lastDay, marketIds } = place
  const month = periodAround('month', lastDay)
  const calendars = onceOnly(() => calendarsOf(reading, marketIds))
  const over = (from: MarketDay, ids = marketIds) =>
    stallTotals(reading, { marketIds: ids, from, to: lastDay, facts })
  const totals = onceOnly(() => over(period.from))
  return {
    ...place,
    calendars,
    totals,
    matchWaits: onceOnly(() => matchWaits({ reading, period, lastDay, marketIds })),
    stalls: onceOnly(() => stallsThere(reading, { marketIds, lastDay })),
    monthTotals: month.from === period.from ? totals : onceOnly(() => over(month.from)),
    recentTotals: onceOnly(async () => {
      const starts = new Map<MarketDay, MarketId[]>()
      for (const [id, calendar] of await calendars()) {
        const start = recentFrom(calendar, lastDay)
        starts.set(start, [...(starts.get(start) ?? []), id])
      }
      const all = await Promise.all([...starts].map(([from, ids]) => over(from, ids)))
      return all.flat()
    }),
  }
}

const RECENT_DAYS = 30
const RECENT_MARKET_DAYS = 6

/** Where “recently” begins for a market: markets of every fifth day need more days than thirty. */
function recentFrom(calendar: Calendar, lastDay: MarketDay): MarketDay {
  const month = plusDays(lastDay, 1 - RECENT_DAYS)
  const sixth = nthLastDayHeld(calendar, lastDay, RECENT_MARKET_DAYS)
  return sixth < month ? sixth : month
}

/** On how many days of the last month that counts a market was held. */
export function monthDays(calendar: Calendar, lastDay: MarketDay): number {
  return daysHeld(calendar, { from: periodAround('month', lastDay).from, to: lastDay }).length
}

/** On how many of the recent days a market was held. */
export function recentDays(calendar: Calendar, lastDay: MarketDay): number {
  return daysHeld(calendar, { from: recentFrom(calendar, lastDay), to: lastDay }).length
}

function onceOnly<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

export type ByStall = ReadonlyMap<StallId, StallTotals>

export function byStall(totals: readonly StallTotals[]): ByStall {
  return new Map(totals.map((one) => [one.stallId, one]))
}
