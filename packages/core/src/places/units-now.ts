import { type BasisPoints, basisPoints, err, type MarketDay, ok, type Result } from '@cho40/values'
import { type Known, readSplits } from './known.ts'
import type { PlaceProblem } from './problem.ts'
import { toBasisPoints } from './share.ts'
import { carry, type Spread } from './spread.ts'
import type { Unit } from './unit.ts'
import { unitOn } from './units.ts'

/** A part of a conversion: at least `share`; more when `open`, out of the unknown share. */
export type UnitShare = { readonly unit: Unit; readonly share: BasisPoints; readonly open: boolean }

/** Where a unit went. The shares of the parts and `unknown` sum to exactly 10,000. */
export type UnitsNow = {
  readonly from: Unit
  readonly parts: readonly UnitShare[]
  readonly unknown: BasisPoints
}

/**
 * The units that a unit of an earlier day lies in now, with its share in each, by code. A commune
 * that was divided has only an unknown share among open parts, unless `splits` tells more; so has a
 * district, unless `sizeOf` knows all its communes. `today` stops earlier than the tables do.
 * Problems: UnitCodeMalformed, UnitUnknown, UnitNotInForce, DaysReversed, SplitElsewhere, SplitShares.
 */
export function unitsNow(
  code: string,
  on: MarketDay,
  known: Known & { readonly today?: MarketDay } = {},
): Result<UnitsNow, PlaceProblem> {
  const { today, splits = [], ...sizes } = known
  if (today !== undefined && today < on) return err({ type: 'DaysReversed', from: on, to: today })
  const from = unitOn(code, on)
  if (!from.ok) return from
  const read = readSplits(splits)
  if (!read.ok) return read
  const spread = carry(from.value, { to: today ?? null, splits: read.value, ...sizes })
  return ok({ from: from.value, ...sharesOf(spread) })
}

/** A spread in basis points, parts by code. */
export function sharesOf(spread: Spread): Pick<UnitsNow, 'parts' | 'unknown'> {
  const { parts, among } = spread
  const units = [...new Set([...parts.keys(), ...among])]
    .filter((unit) => among.has(unit) || (parts.get(unit) ?? 0n) > 0n)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const weights = units.map((unit) => parts.get(unit) ?? 0n)
  const shares = toBasisPoints([...weights, spread.unknown])
  const nothing = basisPoints(0)
  return {
    parts: units.map((unit, i) => ({ unit, share: shares[i] ?? nothing, open: among.has(unit) })),
    unknown: shares[units.length] ?? nothing,
  }
}
