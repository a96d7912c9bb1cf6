import { type MarketDay, marketDay, plusDays } from '@cho40/values'

export type Span = { readonly from: MarketDay; readonly to: MarketDay }
export const SPANS = ['month', 'last-month', 'quarter', 'year'] as const
export type SpanName = (typeof SPANS)[number]

/** The month, the one before, the quarter or the year of a day, both ends included. */
export function spanOf(name: SpanName, day: MarketDay): Span {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  if (name === 'last-month') return spanOf('month', plusDays(firstOf(year, month), -1))
  if (name === 'month') return months(year, month, 1)
  if (name === 'quarter') return months(year, month - ((month - 1) % 3), 3)
  return months(year, 1, 12)
}

function months(year: number, first: number, count: number): Span {
  const after = first + count
  const next = after > 12 ? firstOf(year + 1, after - 12) : firstOf(year, after)
  return { from: firstOf(year, first), to: plusDays(next, -1) }
}

function firstOf(year: number, month: number): MarketDay {
  return marketDay(`${year}-${String(month).padStart(2, '0')}-01`)
}
