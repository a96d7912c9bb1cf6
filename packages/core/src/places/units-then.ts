import { type BasisPoints, basisPoints, err, type MarketDay, ok, type Result } from '@cho40/values'
import { predecessors } from './gazetteer.ts'
import { type Known, readSplits, type Splits, weightOf } from './known.ts'
import type { PlaceProblem } from './problem.ts'
import { toBasisPoints, WHOLE } from './share.ts'
import { carry } from './spread.ts'
import { isInForce, levelOfCode, type Unit } from './unit.ts'
import { unitOn, unitsWithCode } from './units.ts'
import { sharesOf, type UnitShare } from './units-now.ts'

/** An earlier unit: its share of the asked one, and what it gave of itself (the same two fields). */
export type Origin = UnitShare & { readonly gave: Omit<UnitShare, 'unit'> }

/** What a unit was made of. The shares of the origins and `unknown` sum to exactly 10,000. */
export type UnitsThen = {
  readonly to: Unit
  readonly origins: readonly Origin[]
  readonly unknown: BasisPoints
}

/**
 * The units of an earlier day that a unit of now is made of, by code. A figure of then for the unit
 * of now is Σ numerators ÷ Σ denominators over its origins; it is whole only if no origin's `gave`
 * is open. Shares of the unit itself need `sizeOf` (sizes of then), unless it has a single origin.
 * `asOf` is the day the code is meant at; left out, the latest the tables know.
 * Problems: as `unitsNow`.
 */
export function unitsThen(
  code: string,
  then: MarketDay,
  known: Known & { readonly asOf?: MarketDay } = {},
): Result<UnitsThen, PlaceProblem> {
  const { asOf, splits = [], sizeOf } = known
  if (asOf !== undefined && asOf < then) return err({ type: 'DaysReversed', from: asOf, to: then })
  const to = asOf === undefined ? latest(code) : unitOn(code, asOf)
  if (!to.ok) return to
  const read = readSplits(splits)
  if (!read.ok) return read
  const gifts = originsOf(to.value, then)
    .map((unit) => gaveTo(to.value, unit, read.value))
    .filter(({ gave }) => gave.open || gave.share > 0)
  return ok({ to: to.value, ...sharesOfOrigins(gifts, sizeOf) })
}

function latest(code: string): Result<Unit, PlaceProblem> {
  const known = unitsWithCode(code)
  const last = known.at(-1)
  if (levelOfCode(code) === undefined) return err({ type: 'UnitCodeMalformed', code })
  if (last === undefined) return err({ type: 'UnitUnknown', code })
  if (last.validTo === null) return ok(last)
  return err({ type: 'UnitNotInForce', code, on: null, known: known.map(({ id }) => id) })
}

function originsOf(unit: Unit, then: MarketDay): Unit[] {
  if (isInForce(unit, then)) return [unit]
  const earlier = predecessors(unit).flatMap((before) => originsOf(before, then))
  return [...new Set(earlier)].sort((a, b) => (a.code < b.code ? -1 : 1))
}

type Gift = Pick<Origin, 'unit' | 'gave'>

function gaveTo(to: Unit, unit: Unit, splits: Splits): Gift {
  if (unit === to) return { unit, gave: { share: basisPoints(WHOLE), open: false } }
  const { parts } = sharesOf(carry(unit, { to: to.validFrom, splits }))
  const part = parts.find((part) => part.unit === to)
  return { unit, gave: { share: part?.share ?? basisPoints(0), open: part?.open ?? false } }
}

function sharesOfOrigins(
  gifts: readonly Gift[],
  sizeOf: Known['sizeOf'],
): Pick<UnitsThen, 'origins' | 'unknown'> {
  const weights = gifts.map(({ unit, gave }) => {
    const size = gave.open ? undefined : weightOf(unit, sizeOf)
    return size === undefined ? undefined : size * BigInt(gave.share)
  })
  const known = gifts.length === 1 ? [1n] : weights.filter((weight) => weight !== undefined)
  const sum = known.reduce((sum, weight) => sum + weight, 0n)
  if (known.length < gifts.length || sum === 0n) {
    const origins = gifts.map((gift) => ({ ...gift, share: basisPoints(0), open: true }))
    return { origins, unknown: basisPoints(WHOLE) }
  }
  const shares = toBasisPoints(known)
  return {
    origins: gifts.map((gift, i) => ({ ...gift, share: shares[i] ?? basisPoints(0), open: false })),
    unknown: basisPoints(0),
  }
}
