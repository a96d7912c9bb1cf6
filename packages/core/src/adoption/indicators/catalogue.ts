import type { MarketDay } from '@cho40/values'
import { ECONOMY_INDICATORS } from './economy.ts'
import { FINANCE_INDICATORS } from './finance.ts'
import { GOVERNMENT_INDICATORS } from './government.ts'
import type { Indicator } from './indicator.ts'
import { INFRASTRUCTURE_INDICATORS } from './infrastructure.ts'
import { MARKET_INDICATORS } from './market.ts'
import { PEOPLE_INDICATORS } from './people.ts'
import { SAFETY_INDICATORS } from './safety.ts'

/**
 * Every indicator in every version. A definition that changes is a new version beside the old one,
 * so that a value of then still says what it counted.
 */
export const INDICATORS: readonly Indicator[] = [
  ...MARKET_INDICATORS,
  ...FINANCE_INDICATORS,
  ...ECONOMY_INDICATORS,
  ...INFRASTRUCTURE_INDICATORS,
  ...PEOPLE_INDICATORS,
  ...GOVERNMENT_INDICATORS,
  ...SAFETY_INDICATORS,
]

/** The definition of an id that holds on a day; the version, when one is named. */
export function indicatorOn(id: string, on: MarketDay, version?: number): Indicator | undefined {
  return INDICATORS.filter((one) => one.id === id && one.validFrom <= on)
    .filter((one) => version === undefined || one.version === version)
    .toSorted((a, b) => a.version - b.version)
    .at(-1)
}

/** The definitions in force on a day, one for each id, in the order of the catalogue. */
export function indicatorsOn(on: MarketDay): Indicator[] {
  const ids = new Set<string>(INDICATORS.map(({ id }) => id))
  return [...ids].map((id) => indicatorOn(id, on)).filter((one) => one !== undefined)
}
