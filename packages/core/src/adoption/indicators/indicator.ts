import type { MarketDay } from '@cho40/values'
import type { MeasureName } from '../measures/measure.ts'

export type Said = { readonly vi: string; readonly en: string }

/** What is counted. A share of people has people above the line: subscriptions are another thing. */
export type CountedThing =
  | 'stall'
  | 'sale'
  | 'dong'
  | 'bill'
  | 'dossier'
  | 'second'
  | 'market'
  | 'person'
  | 'household'
  | 'account'
  | 'product'
  | 'firm'
  | 'cooperative'
  | 'order'
  | 'statement'
  | 'vendor'
  | 'hamlet'
  | 'place'
  | 'official'
  | 'report'
  | 'computer'

export type Term = Said & { readonly counts: CountedThing }

/** Where it comes from: our own records, a bank's or operator's sheet, the commune's register, a survey, another system. */
export type Source = 'automatic' | 'bank' | 'register' | 'survey' | 'imported'

export type Indicator = {
  readonly id: `${Letter}-${string}`
  readonly version: number
  readonly validFrom: MarketDay
  readonly name: Said
  readonly numerator: Term
  /** Null for a plain count; a share without one is refused. */
  readonly denominator: Term | null
  readonly factor: 1 | 100
  readonly decimals: 0 | 1 | 2
  readonly unit: Said
  readonly direction: 'up' | 'down' | 'none'
  readonly sources: readonly Source[]
  readonly frequency: 'month' | 'quarter' | 'year'
  /** How values of parts make one of the whole: over time for flows, the last for stocks. */
  readonly aggregation: 'flow' | 'stock' | 'ratio_of_sums' | 'distinct'
  /** What a sum does about a part that nobody reported. */
  readonly missing: 'skip' | 'incomplete'
  /** What has to be kept back: people in small numbers, or what a stall takes. */
  readonly smallCell: 'none' | 'persons' | 'takings'
  /** The levels of evidence a value of it may have, 0 to 3. */
  readonly evidence: readonly [least: 0 | 1 | 2 | 3, most: 0 | 1 | 2 | 3]
  readonly how: Computed | Entered | NotMeasurable
}

export type Letter = 'M' | 'F' | 'E' | 'I' | 'H' | 'G' | 'S' | 'O'
export type Computed = { readonly by: 'computed'; readonly measure: MeasureName }
export type Entered = { readonly by: 'entered' | 'imported' }
/** Declared, so that its absence is seen: this deployment keeps no data that could tell. */
export type NotMeasurable = { readonly by: 'not_measurable_here'; readonly why: Said }

const PERCENT = { vi: '%', en: '%' } as const

/** A share in percent with one decimal. */
export function share(
  of: Omit<Indicator, 'factor' | 'decimals' | 'unit' | 'aggregation' | 'version' | 'validFrom'> & {
    readonly denominator: Term
    readonly decimals?: 0 | 1 | 2
  },
): Indicator {
  return {
    version: 1,
    validFrom: FIRST_EDITION,
    factor: 100,
    decimals: 2,
    unit: PERCENT,
    aggregation: 'ratio_of_sums',
    ...of,
  }
}

/** A plain count. */
export function count(
  of: Omit<Indicator, 'factor' | 'decimals' | 'denominator' | 'version' | 'validFrom'>,
): Indicator {
  return { version: 1, validFrom: FIRST_EDITION, factor: 1, decimals: 0, denominator: null, ...of }
}

/** The day from which the first edition of the catalogue is meant: the oldest seed's year. */
const FIRST_EDITION = '2022-01-01' as MarketDay
