import type { Problem } from '@cho40/contract'
import {
  err,
  type MarketDay,
  marketDay,
  nextMarketDay,
  ok,
  plusDays,
  type Result,
} from '@cho40/values'

export type PeriodKind = 'month' | 'quarter' | 'year'

/** Days `from` to `to`, both counted. */
export type Period = {
  readonly kind: PeriodKind
  /** `2026-11`, `2026-Q4`, `2026`. */
  readonly name: string
  readonly from: MarketDay
  readonly to: MarketDay
}

/** Reads `2026-11`, `2026-Q4` or `2026`. Problems: InvalidInput. */
export function periodNamed(name: string): Result<Period, Problem> {
  const read = /^((?:19|20|21)\d{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(name)
  if (!read) {
    const issues = [{ path: 'period', message: 'not a month, quarter or year' }]
    return err({ type: 'InvalidInput', issues })
  }
  const [, year = '', quarter, month] = read
  if (month !== undefined) return ok(periodOf('month', year, Number(month)))
  if (quarter !== undefined) return ok(periodOf('quarter', year, Number(quarter)))
  return ok(periodOf('year', year, 1))
}

/** The period of a kind that a day lies in. */
export function periodAround(kind: PeriodKind, day: MarketDay): Period {
  const month = Number(day.slice(5, 7))
  const nth = kind === 'month' ? month : kind === 'quarter' ? Math.ceil(month / 3) : 1
  return periodOf(kind, day.slice(0, 4), nth)
}

/** The one before, of the same kind. */
export function periodBefore({ kind, from }: Period): Period {
  return periodAround(kind, plusDays(from, -1))
}

/** From the first of January to the end of a period: what “luỹ kế” counts. */
export function yearToDate({ kind, name, from, to }: Period): Period {
  return { kind, name, from: marketDay(`${from.slice(0, 4)}-01-01`), to }
}

/** The months of a period, in order. */
export function monthsOf({ from, to }: Period): Period[] {
  const months: Period[] = []
  for (let month = periodAround('month', from); month.from <= to; ) {
    months.push(month)
    month = periodAround('month', nextMarketDay(month.to))
  }
  return months
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

function periodOf(kind: PeriodKind, year: string, nth: number): Period {
  const first = (nth - 1) * MONTHS[kind] + 1
  const next = first + MONTHS[kind]
  const after =
    next > 12 ? `${String(Number(year) + 1).padStart(4, '0')}-01` : `${year}-${two(next)}`
  const name = { month: `${year}-${two(nth)}`, quarter: `${year}-Q${nth}`, year }[kind]
  const to = plusDays(marketDay(`${after}-01`), -1)
  return { kind, name, from: marketDay(`${year}-${two(first)}-01`), to }
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
