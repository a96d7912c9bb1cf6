import type { MarketStallDay } from '@cho40/contract'

export type DayTotals = {
  readonly stalls: number
  readonly sales: number
  readonly cashless: number
  /** Whole per cent; undefined while nothing was sold. */
  readonly share: number | undefined
  readonly open: number
  readonly closed: number
}

export function totalsOf(stalls: readonly MarketStallDay[]): DayTotals {
  const sum = (pick: (stall: MarketStallDay) => number): number =>
    stalls.reduce((total, stall) => total + pick(stall), 0)
  const sales = sum((stall) => stall.sales)
  const cashless = sum((stall) => stall.cashlessSales)
  return {
    stalls: stalls.length,
    sales,
    cashless,
    share: percent(cashless, sales),
    open: sum((stall) => stall.openExceptions),
    closed: sum((stall) => (stall.closed ? 1 : 0)),
  }
}

/** Rounded half up to whole per cent: a share of counts, never of money. */
export function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part / whole) * 100)
}
