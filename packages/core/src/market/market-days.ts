import type { MarketId, Schedule } from '@cho40/contract'
import { daysBetween, type MarketDay, nextMarketDay, plusDays } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { isHeld } from './schedule.ts'

/** When a market is held: its schedules by their first day, and the days it was closed. */
export type Calendar = {
  readonly schedules: readonly { readonly from: MarketDay; readonly schedule: Schedule }[]
  readonly closures: readonly { readonly first: MarketDay; readonly last: MarketDay }[]
}

/** The calendars of markets; one that has told no schedule is held every day. */
export async function calendarsOf(
  reading: Reading,
  marketIds: readonly MarketId[],
): Promise<Map<MarketId, Calendar>> {
  if (marketIds.length === 0) return new Map()
  const schedules = await reading.db
    .selectFrom('cho_market_schedule')
    .selectAll()
    .where('market_id', 'in', [...marketIds])
    .orderBy('valid_from')
    .execute()
  const closures = await reading.db
    .selectFrom('cho_market_closure')
    .selectAll()
    .where('market_id', 'in', [...marketIds])
    .execute()
  return new Map(
    marketIds.map((id) => [
      id,
      {
        schedules: schedules
          .filter(({ market_id }) => market_id === id)
          .map((row) => ({
            from: row.valid_from,
            schedule: JSON.parse(row.schedule) as Schedule,
          })),
        closures: closures
          .filter(({ market_id }) => market_id === id)
          .map((row) => ({ first: row.first_day, last: row.last_day })),
      },
    ]),
  )
}

/** Whether a market was held on a day. */
export function isMarketOpen({ schedules, closures }: Calendar, day: MarketDay): boolean {
  if (closures.some(({ first, last }) => first <= day && day <= last)) return false
  const told = schedules.findLast(({ from }) => from <= day)
  return told === undefined || isHeld(told.schedule, day)
}

/** The days from `from` to `to`, both counted, on which a market was held. */
export function daysHeld(
  calendar: Calendar,
  { from, to }: { readonly from: MarketDay; readonly to: MarketDay },
): MarketDay[] {
  const days: MarketDay[] = []
  for (let day = from; day <= to; day = nextMarketDay(day)) {
    if (isMarketOpen(calendar, day)) days.push(day)
  }
  return days
}

/** A market is not looked for further back than this. */
const MAX_DAYS_BACK = 400

/** The first of the last `count` days on which a market was held, up to `to`. */
export function nthLastDayHeld(calendar: Calendar, to: MarketDay, count: number): MarketDay {
  let left = count
  let day = to
  while (daysBetween(day, to) < MAX_DAYS_BACK) {
    if (isMarketOpen(calendar, day)) left -= 1
    if (left === 0) return day
    day = plusDays(day, -1)
  }
  return day
}

/** The days from `from` to `to` on which a market was held, schedules and closures in mind. */
export async function marketDaysOf(
  reading: Reading,
  marketId: MarketId,
  days: { readonly from: MarketDay; readonly to: MarketDay },
): Promise<MarketDay[]> {
  const calendars = await calendarsOf(reading, [marketId])
  const calendar = calendars.get(marketId)
  return calendar === undefined ? [] : daysHeld(calendar, days)
}
