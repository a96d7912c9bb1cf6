import type { MarketDay } from '@cho40/values'

/** How well a rule's wording is known: from the legal text itself down to hearsay. */
export type Standing = 'text' | 'press' | 'secondary' | 'unconfirmed'

/** A rule as the law stood for some days: a rule that changes is a new line, never an edit. */
export type Dated<T> = {
  readonly value: T
  readonly from: MarketDay
  /** The last day it holds; left out while no end is known. */
  readonly to?: MarketDay
  /** When it was made known; later than `from` for a rule that reaches back. */
  readonly publishedOn?: MarketDay
  readonly source: string
  readonly standing: Standing
}

/** The line that holds on a day; of several the one made known last. Undefined before the first. */
export function ruleOn<T>(lines: readonly Dated<T>[], day: MarketDay): Dated<T> | undefined {
  return lines
    .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
    .toSorted((a, b) => ((a.publishedOn ?? a.from) < (b.publishedOn ?? b.from) ? -1 : 1))
    .at(-1)
}
