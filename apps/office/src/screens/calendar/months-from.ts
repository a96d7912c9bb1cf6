import { daysBetween, type MarketDay, marketDay, plusDays } from '@cho40/values'

/** A Monday. */
const MONDAY = marketDay('2024-01-01')

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: MarketDay): number {
  return (((daysBetween(MONDAY, day) % 7) + 7) % 7) + 1
}

/** The days of this month and the next ones, month by month. */
export function monthsFrom(today: MarketDay, count: number): readonly (readonly MarketDay[])[] {
  const months: MarketDay[][] = []
  let day = marketDay(`${today.slice(0, 7)}-01`)
  while (months.length < count) {
    const month = day.slice(0, 7)
    const days: MarketDay[] = []
    for (; day.startsWith(month); day = plusDays(day, 1)) days.push(day)
    months.push(days)
  }
  return months
}
