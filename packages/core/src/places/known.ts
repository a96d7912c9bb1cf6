import { type BasisPoints, err, ok, type Result } from '@cho40/values'
import { successors } from './gazetteer.ts'
import type { PlaceProblem } from './problem.ts'
import { WHOLE } from './share.ts'
import type { Unit, UnitId } from './unit.ts'
import { unitById } from './units.ts'

/**
 * How a divided unit was shared out: by a decision, or counted. What the parts leave of 10,000
 * stays unknown. The tables themselves know no such shares, only who took part.
 */
export type KnownSplit = {
  readonly of: UnitId
  readonly parts: readonly { readonly code: string; readonly share: BasisPoints }[]
}

/** What a caller knows besides the tables. */
export type Known = {
  readonly splits?: readonly KnownSplit[]
  /** The size of a unit by one measure (people, households, stalls): whole, undefined if unknown. */
  readonly sizeOf?: (unit: Unit) => number | undefined
}

/** Shares by the successor, for each divided unit that has a known split. */
export type Splits = ReadonlyMap<Unit, ReadonlyMap<Unit, BasisPoints>>

/** Checks splits against the tables. Problems: UnitUnknown, SplitElsewhere, SplitShares. */
export function readSplits(splits: readonly KnownSplit[]): Result<Splits, PlaceProblem> {
  const read = new Map<Unit, ReadonlyMap<Unit, BasisPoints>>()
  for (const { of, parts } of splits) {
    const unit = unitById(of)
    if (unit === undefined) return err({ type: 'UnitUnknown', code: of })
    const shares = new Map<Unit, BasisPoints>()
    for (const { code, share } of parts) {
      const next = successors(unit).find((successor) => successor.code === code)
      if (next === undefined || shares.has(next)) return err({ type: 'SplitElsewhere', of, code })
      shares.set(next, share)
    }
    const sum = parts.reduce((sum, { share }) => sum + share, 0)
    if (sum > WHOLE || !parts.every(({ share }) => Number.isSafeInteger(share) && share >= 0)) {
      return err({ type: 'SplitShares', of, sum })
    }
    read.set(unit, shares)
  }
  return ok(read)
}

/** The size as a weight; undefined when it is not known or not a whole number of at least 0. */
export function weightOf(unit: Unit, sizeOf: Known['sizeOf']): bigint | undefined {
  const size = sizeOf?.(unit)
  return size !== undefined && Number.isSafeInteger(size) && size >= 0 ? BigInt(size) : undefined
}
