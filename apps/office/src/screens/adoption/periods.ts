import type { MarketDay } from '@cho40/values'

export type PeriodChoice = {
  /** As the server names it: `2026-11`, `2026-Q4`, `2026`. */
  readonly name: string
  readonly kind: 'month' | 'quarter' | 'year'
  readonly year: number
  /** Of the month or the quarter; 1 for a year. */
  readonly nth: number
}

const MONTHS_BACK = 12
const QUARTERS_BACK = 5
const YEARS_BACK = 2

/** The periods a report is asked for, the latest of each kind first; the month of the day leads. */
export function periodChoices(day: MarketDay): PeriodChoice[] {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  return [
    ...backwards('month', year * 12 + month - 1, MONTHS_BACK),
    ...backwards('quarter', year * 4 + Math.ceil(month / 3) - 1, QUARTERS_BACK),
    ...backwards('year', year, YEARS_BACK),
  ]
}

const IN_A_YEAR = { month: 12, quarter: 4, year: 1 } as const

function backwards(kind: PeriodChoice['kind'], latest: number, back: number): PeriodChoice[] {
  return Array.from({ length: back + 1 }, (_, i) => {
    const at = latest - i
    const year = Math.floor(at / IN_A_YEAR[kind])
    const nth = (at % IN_A_YEAR[kind]) + 1
    const month = `${year}-${String(nth).padStart(2, '0')}`
    const name = { month, quarter: `${year}-Q${nth}`, year: String(year) }[kind]
    return { name, kind, year, nth }
  })
}
