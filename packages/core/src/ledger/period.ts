import type { PeriodKind } from '@cho40/contract'
import { type MarketDay, marketDay, plusDays } from '@cho40/values'

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

/**
 * The last day of the calendar period that begins on `from`; undefined when no such period begins on
 * that day.
 */
export function lastDayOf(kind: PeriodKind, from: MarketDay): MarketDay | undefined {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const length = MONTHS[kind]
  if (day !== 1 || (month - 1) % length !== 0) return undefined
  const next = year * 12 + (month - 1) + length
  const text = (n: number, width: number) => String(n).padStart(width, '0')
  const firstAfter = `${text(Math.floor(next / 12), 4)}-${text((next % 12) + 1, 2)}-01`
  return plusDays(marketDay(firstAfter), -1)
}
