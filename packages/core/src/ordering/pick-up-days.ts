import type { MarketId } from '@cho40/contract'
import { type MarketDay, plusDays } from '@cho40/values'
import { calendarsOf, daysHeld } from '../market/market-days.ts'
import type { Reading } from '../store/deps.ts'

export type PickUpDay = {
  readonly marketId: MarketId
  readonly marketName: string
  readonly day: MarketDay
}

/** A market every tenth lunar day is still found a few times. */
const DAYS_AHEAD = 45

/**
 * The next days on which markets are held, from `today` on and at most `count` of each, by the day:
 * what a buyer can choose to fetch an order on. Schedules and closures in mind.
 */
export async function pickUpDays(
  reading: Reading,
  wanted: {
    readonly marketIds: readonly MarketId[]
    readonly today: MarketDay
    readonly count: number
  },
): Promise<PickUpDay[]> {
  const { marketIds, today, count } = wanted
  if (marketIds.length === 0) return []
  const markets = await reading.db
    .selectFrom('cho_market')
    .select(['id', 'name'])
    .where('id', 'in', marketIds)
    .orderBy('name')
    .execute()
  const calendars = await calendarsOf(reading, marketIds)
  const to = plusDays(today, DAYS_AHEAD)
  return markets
    .flatMap(({ id, name }) => {
      const calendar = calendars.get(id)
      const days = calendar ? daysHeld(calendar, { from: today, to }).slice(0, count) : []
      return days.map((day) => ({ marketId: id, marketName: name, day }))
    })
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
}
