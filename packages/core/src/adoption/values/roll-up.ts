import type { IndicatorValueView } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { unitsThen } from '../../places/units-then.ts'
import type { Reading } from '../../store/deps.ts'
import { communesWithin } from '../communes-within.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { type Counted, sumCounted } from '../ratio.ts'
import { acceptedValues } from './values.ts'

/** A sum over units, and how complete it is. */
export type RolledUp = {
  /** Null when nobody reported, or when one is missing and the indicator wants all. */
  readonly counted: Counted | null
  readonly reported: number
  readonly expected: number
  /** Codes of those without a value. */
  readonly missing: readonly string[]
  /** Whether a unit was divided, so that its value cannot be told apart. */
  readonly broken: boolean
}

export type RollUp = {
  readonly unitCode: string
  readonly indicator: Indicator
  readonly from: MarketDay
  readonly to: MarketDay
}

/**
 * A province’s value from its communes’: Σ numerators over Σ denominators. Values of another version
 * of the definition are left out, as if they were missing.
 */
export async function rollUp(reading: Reading, of: RollUp): Promise<RolledUp> {
  const codes = await communesWithin(reading, { unitCode: of.unitCode, on: of.to })
  return sumOver(reading, of, codes)
}

/**
 * What a unit of today would have had on earlier days: the sum over the units it is made of. When
 * one of them was divided, its value belongs to several and the series is broken there.
 */
export async function valueAsNow(
  reading: Reading,
  of: RollUp & { readonly today: MarketDay },
): Promise<RolledUp> {
  const then = unitsThen(of.unitCode, of.to, { asOf: of.today })
  if (!then.ok) return sumOver(reading, of, [of.unitCode])
  const { origins } = then.value
  const sum = await sumOver(
    reading,
    of,
    origins.map(({ unit }) => unit.code),
  )
  const broken = origins.some(({ gave }) => gave.open || gave.share < 10_000)
  return broken ? { ...sum, counted: null, broken } : sum
}

async function sumOver(reading: Reading, of: RollUp, codes: readonly string[]): Promise<RolledUp> {
  const { indicator, from, to } = of
  const found = await acceptedValues(reading, {
    unitCode: codes,
    indicatorId: indicator.id,
    from,
    to,
  })
  const whole = found.filter(
    (one) => one.firstDay === from && one.lastDay === to && one.version === indicator.version,
  )
  const byUnit = new Map(whole.map((one) => [one.unitCode, one]))
  const values: IndicatorValueView[] = [...byUnit.values()]
  const missing = codes.filter((code) => !byUnit.has(code))
  const incomplete = missing.length > 0 && indicator.missing === 'incomplete'
  return {
    counted: incomplete ? null : sumCounted(values),
    reported: values.length,
    expected: codes.length,
    missing,
    broken: false,
  }
}
