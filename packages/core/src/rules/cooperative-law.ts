import { type BasisPoints, basisPoints, type MarketDay } from '@cho40/values'
import type { Dated } from './dated.ts'

/** Kinds of cooperatives the law sets different limits for. */
export type Form = 'cooperative' | 'union'

export type ByForm<T> = Readonly<Record<Form, T>>

const LAW = 'Law 17/2023/QH15'
const FROM = '2024-07-01' as MarketDay

const line = <T>(value: T, article: string): readonly Dated<T>[] => [
  { value, from: FROM, source: `${LAW}, ${article}`, standing: 'text' },
]

/** The most one official member may hold of the charter capital. */
export const MEMBER_CAPITAL_CAP: readonly Dated<ByForm<BasisPoints>>[] = line(
  { cooperative: basisPoints(3_000), union: basisPoints(4_000) },
  'article 74',
)

/** The most that all associates with capital may hold together. */
export const ASSOCIATES_CAPITAL_CAP: readonly Dated<BasisPoints>[] = line(
  basisPoints(3_000),
  'article 74',
)

/** The most that all foreigners may hold together. */
export const FOREIGN_CAPITAL_CAP: readonly Dated<BasisPoints>[] = line(
  basisPoints(3_000),
  'article 74',
)

/** Months in which promised capital is paid in. */
export const PAY_IN_MONTHS: readonly Dated<number>[] = line(6, 'article 74')

/** The least part of external income that goes to the common fund that is never divided. */
export const EXTERNAL_FUND_FLOOR: readonly Dated<ByForm<BasisPoints>>[] = line(
  { cooperative: basisPoints(500), union: basisPoints(1_000) },
  'article 84',
)

/** The least part of the internal remainder that goes by use of services and by labour. */
export const BY_USE_FLOOR: readonly Dated<BasisPoints>[] = line(basisPoints(5_100), 'article 86')

/** Official members a cooperative needs at least. */
export const LEAST_OFFICIAL_MEMBERS: readonly Dated<number>[] = line(5, 'on founding members')
