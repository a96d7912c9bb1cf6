import type { MarketDay } from '@cho40/values'
import { successors } from './gazetteer.ts'
import { type Known, type Splits, weightOf } from './known.ts'
import { WHOLE } from './share.ts'
import { communesOf } from './succession.ts'
import type { Unit } from './unit.ts'

/** Where a unit went, as fractions of `whole`; `unknown` went somewhere among `among`. */
export type Spread = {
  readonly parts: ReadonlyMap<Unit, bigint>
  readonly unknown: bigint
  readonly among: ReadonlySet<Unit>
  readonly whole: bigint
}

export type Carrying = {
  /** The day to carry to; null for as late as the tables know. */
  readonly to: MarketDay | null
  readonly splits: Splits
  readonly sizeOf?: Known['sizeOf']
}

/** Carries a unit forward to a day through every change on the way. */
export function carry(unit: Unit, carrying: Carrying): Spread {
  const { to } = carrying
  if (unit.validTo === null || (to !== null && to < unit.validTo)) return entirely(unit)
  const next = successors(unit)
  if (next.length === 0) return dissolve(unit, carrying)
  const spreads = next.map((successor) => carry(successor, carrying))
  const shares = carrying.splits.get(unit)
  if (next.length === 1) return combine(spreads, [1n], 0n)
  const weights = next.map((successor) => BigInt(shares?.get(successor) ?? 0))
  const known = weights.reduce((sum, weight) => sum + weight, 0n)
  return combine(spreads, weights, BigInt(WHOLE) - known)
}

/** A district went where its communes went, by their sizes if all are known. */
function dissolve(district: Unit, carrying: Carrying): Spread {
  const communes = communesOf(district)
  const spreads = communes.map((commune) => carry(commune, carrying))
  const sizes = communes.map((commune) => weightOf(commune, carrying.sizeOf))
  const known = sizes.filter((size) => size !== undefined)
  const sum = known.reduce((sum, size) => sum + size, 0n)
  if (known.length < sizes.length || sum === 0n) {
    return combine(
      spreads,
      spreads.map(() => 0n),
      1n,
    )
  }
  return combine(spreads, known, 0n)
}

function entirely(unit: Unit): Spread {
  return { parts: new Map([[unit, 1n]]), unknown: 0n, among: new Set(), whole: 1n }
}

/** Spreads side by side, each with its weight; `rest` is a weight that went to any of them. */
function combine(spreads: readonly Spread[], weights: readonly bigint[], rest: bigint): Spread {
  // Every whole is a product of earlier ones, but not always a multiple of its neighbours'.
  const common = spreads.reduce((product, { whole }) => leastCommon(product, whole), 1n)
  const parts = new Map<Unit, bigint>()
  const among = new Set<Unit>()
  let unknown = rest * common
  let whole = rest * common
  for (const [index, spread] of spreads.entries()) {
    const weight = ((weights[index] ?? 0n) * common) / spread.whole
    whole += weight * spread.whole
    unknown += weight * spread.unknown
    for (const [unit, part] of spread.parts)
      parts.set(unit, (parts.get(unit) ?? 0n) + part * weight)
    if (rest > 0n) for (const unit of spread.parts.keys()) among.add(unit)
    if (rest > 0n || spread.unknown > 0n) for (const unit of spread.among) among.add(unit)
  }
  return settle({ parts, unknown, among, whole })
}

/** A share that can only have gone to one unit is known after all. */
function settle({ parts, unknown, among, whole }: Spread): Spread {
  const [only] = among
  if (among.size !== 1 || only === undefined) return { parts, unknown, among, whole }
  const settled = new Map(parts).set(only, (parts.get(only) ?? 0n) + unknown)
  return { parts: settled, unknown: 0n, among: new Set(), whole }
}

function leastCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return (a / x) * b
}
