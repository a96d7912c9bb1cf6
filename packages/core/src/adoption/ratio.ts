import type { Bound } from '@cho40/contract'

/** A numerator over its denominator, as counted: never a percentage that lost its base. */
export type Counted = {
  readonly numerator: number
  /** Null for a figure that is no share. */
  readonly denominator: number | null
  readonly bound: Bound
}

/** How a value is shown: times `factor`, with so many decimals. */
export type Scale = { readonly factor: number; readonly decimals: number }

/**
 * The value in units of its last decimal, rounded half up: 1152 of 1773 as a percentage with two
 * decimals is 6498, that is 64,98. Null, not applicable, when there is nothing to be a share of.
 */
export function scaledValue(counted: Counted, { factor, decimals }: Scale): number | null {
  const { numerator, denominator } = counted
  if (denominator === 0) return null
  const wanted = BigInt(numerator) * BigInt(factor) * 10n ** BigInt(decimals)
  const by = BigInt(denominator ?? 1)
  return Number((wanted * 2n + by) / (by * 2n))
}

/**
 * The sum of parts: Σ numerators over Σ denominators, never a mean of percentages. One that is only
 * a lower bound makes the sum a lower bound; bounds of both directions make it a rough figure.
 */
export function sumCounted(parts: readonly Counted[]): Counted | null {
  if (parts.length === 0) return null
  const shares = parts.every(({ denominator }) => denominator !== null)
  const denominator = shares ? total(parts.map(({ denominator: d }) => d ?? 0)) : null
  const bound = parts.map((part) => part.bound).reduce(boundOfSum)
  return { numerator: total(parts.map(({ numerator }) => numerator)), denominator, bound }
}

/** What is known of a sum of two figures that are known this well. */
export function boundOfSum(a: Bound, b: Bound): Bound {
  if (a === '=') return b
  if (b === '=' || a === b) return a
  const lower = (bound: Bound) => bound === '>' || bound === '>='
  const upper = (bound: Bound) => bound === '<' || bound === '<='
  // At least x and more than y make more than x + y.
  if (lower(a) && lower(b)) return '>'
  if (upper(a) && upper(b)) return '<'
  return '~'
}

/** What is known of `b − a`, a bound below turned over. */
export function boundOfDifference(a: Bound, b: Bound): Bound {
  const turned = { '=': '=', '>=': '<=', '>': '<', '<=': '>=', '<': '>', '~': '~' } as const
  return boundOfSum(turned[a], b)
}

/** A change between two shares, in percentage points: 0,1 % to 10,7 % is +10,6 points. */
export type Change = { readonly scaled: number; readonly bound: Bound }

/**
 * The difference of two values in the unit of their last decimal; percentage points for shares.
 * Taken of the values as they are shown, so that a reader's own subtraction agrees.
 */
export function difference(before: Counted, now: Counted, scale: Scale): Change | null {
  const [from, to] = [scaledValue(before, scale), scaledValue(now, scale)]
  if (from === null || to === null) return null
  return { scaled: to - from, bound: boundOfDifference(before.bound, now.bound) }
}

/** Growth of a count on its old base, in hundredths of a percent; null on a base of nothing. */
export function growth(before: number, now: number): number | null {
  if (before === 0) return null
  const wanted = (BigInt(now) - BigInt(before)) * 10_000n
  const half = wanted < 0n ? -BigInt(before) : BigInt(before)
  return Number((wanted * 2n + half) / (BigInt(before) * 2n))
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}
