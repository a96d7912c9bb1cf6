import { type MarketDay, marketDay, plusDays } from '@cho40/values'

/** The last day of the month that lies `months` after the month of a day. */
export function lastDayOfMonth(day: MarketDay, months = 0): MarketDay {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const next = year * 12 + month + months
  const text = (n: number, width: number) => String(n).padStart(width, '0')
  return plusDays(marketDay(`${text(Math.floor(next / 12), 4)}-${text((next % 12) + 1, 2)}-01`), -1)
}

/** 1 to 4. */
export function quarterOf(day: MarketDay): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3)
}

/** The last day of a quarter. */
export function endOfQuarter(year: number, quarter: number): MarketDay {
  const month = String(quarter * 3).padStart(2, '0')
  return lastDayOfMonth(marketDay(`${String(year).padStart(4, '0')}-${month}-01`))
}
