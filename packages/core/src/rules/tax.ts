import type { TaxBranch } from '@cho40/contract'
import { type BasisPoints, basisPoints, type Dong, dong, marketDay } from '@cho40/values'
import type { Dated } from './dated.ts'

/** Branches whose rates the law sets; that of own farm produce is the user's to decide. */
export type RatedBranch = Exclude<TaxBranch, 'nong_san_tu_san_xuat'>

export type RateByBranch = Readonly<Record<RatedBranch, BasisPoints>>

export type TaxRates = { readonly vat: BasisPoints; readonly pit: BasisPoints }

const Y2026 = marketDay('2026-01-01')

/** Up to and including this revenue a year a household owes neither VAT nor income tax. */
export const HOUSEHOLD_THRESHOLD: readonly Dated<Dong>[] = [
  {
    value: dong(500_000_000),
    from: Y2026,
    publishedOn: marketDay('2026-03-05'),
    source: 'Nghị định 68/2026/NĐ-CP',
    standing: 'text',
  },
  {
    value: dong(1_000_000_000),
    from: Y2026,
    publishedOn: marketDay('2026-04-29'),
    source: 'Nghị định 68/2026/NĐ-CP, sửa đổi bởi Nghị định 141/2026/NĐ-CP',
    standing: 'text',
  },
]

/** VAT by the direct method, on the whole revenue of a year once it is above the threshold. */
export const VAT_RATES: readonly Dated<RateByBranch>[] = [
  {
    value: {
      goods: basisPoints(100),
      services: basisPoints(500),
      production: basisPoints(300),
      other: basisPoints(200),
    },
    from: marketDay('2025-07-01'),
    source: 'Luật 48/2024/QH15, Điều 12.2.b',
    standing: 'text',
  },
]

const PIT_SOURCE = 'Luật 109/2025/QH15, Nghị định 253/2026/NĐ-CP'

/** Personal income tax on the part of the revenue above {@link PIT_DEDUCTION}. */
export const PIT_RATES: readonly Dated<RateByBranch>[] = [
  {
    value: {
      goods: basisPoints(50),
      services: basisPoints(200),
      production: basisPoints(150),
      other: basisPoints(100),
    },
    from: Y2026,
    source: PIT_SOURCE,
    standing: 'text',
  },
]

/** What is taken off the year's revenue before {@link PIT_RATES}; once for all branches together. */
export const PIT_DEDUCTION: readonly Dated<Dong>[] = [
  {
    value: dong(500_000_000),
    from: Y2026,
    publishedOn: marketDay('2026-03-05'),
    // Taken to be the threshold of that decree, as it is in the one after it.
    source: 'Nghị định 68/2026/NĐ-CP',
    standing: 'unconfirmed',
  },
  {
    value: dong(1_000_000_000),
    from: Y2026,
    publishedOn: marketDay('2026-04-29'),
    source: `Nghị định 141/2026/NĐ-CP; ${PIT_SOURCE}`,
    standing: 'text',
  },
]

export type IncomeBand = {
  /** The band takes in a revenue of exactly this; null is without end. */
  readonly upTo: Dong | null
  readonly rate: BasisPoints
  /** Whether income tax must be reckoned on income, or may be. */
  readonly obligatory: boolean
}

/** Income tax on income instead of revenue, by the year's revenue. */
export const PIT_INCOME_BANDS: readonly Dated<readonly IncomeBand[]>[] = [
  {
    value: [
      { upTo: dong(3_000_000_000), rate: basisPoints(1_500), obligatory: false },
      { upTo: dong(50_000_000_000), rate: basisPoints(1_700), obligatory: true },
      { upTo: null, rate: basisPoints(2_000), obligatory: true },
    ],
    from: Y2026,
    source: PIT_SOURCE,
    standing: 'text',
  },
]

/** Corporate income tax is not due when last year’s total revenue was at most this. */
export const CIT_EXEMPT_UP_TO: readonly Dated<Dong>[] = [
  {
    value: dong(1_000_000_000),
    from: Y2026,
    source: 'Nghị định 320/2025/NĐ-CP, Điều 4.15',
    standing: 'text',
  },
]

const WITHHELD: Readonly<Record<RatedBranch, TaxRates>> = {
  goods: { vat: basisPoints(100), pit: basisPoints(50) },
  services: { vat: basisPoints(500), pit: basisPoints(200) },
  production: { vat: basisPoints(300), pit: basisPoints(150) },
  other: { vat: basisPoints(200), pit: basisPoints(100) },
}

/**
 * What a platform takes from a seller for the State on each successful transaction. The duty was
 * read in the texts; that its rates are those of the direct method was not.
 */
export const WITHHOLDING_RATES: readonly Dated<Readonly<Record<RatedBranch, TaxRates>>>[] = [
  {
    value: WITHHELD,
    from: marketDay('2025-07-01'),
    to: marketDay('2026-06-30'),
    source: 'Nghị định 117/2025/NĐ-CP',
    standing: 'secondary',
  },
  {
    value: WITHHELD,
    from: marketDay('2026-07-01'),
    source: 'Luật 108/2025/QH15, Nghị định 252/2026/NĐ-CP, Điều 43–46',
    standing: 'secondary',
  },
]
