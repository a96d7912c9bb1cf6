import { type BasisPoints, basisPoints, invariant } from '@cho40/values'

export const WHOLE = 10_000

/**
 * Weights as basis points that sum to exactly 10,000: largest remainder, ties to the earlier one.
 * BigInt, because a share of a share of a population passes 2^53. At least one weight is positive.
 */
export function toBasisPoints(weights: readonly bigint[]): BasisPoints[] {
  const sum = weights.reduce((sum, weight) => sum + weight, 0n)
  invariant(sum > 0n && weights.every((weight) => weight >= 0n), 'weights without a sum')
  const exact = weights.map((weight) => weight * BigInt(WHOLE))
  const points = exact.map((product) => Number(product / sum))
  const byRemainder = exact
    .map((product, index) => ({ index, rest: product % sum }))
    .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const missing = WHOLE - points.reduce((sum, point) => sum + point, 0)
  for (const { index } of byRemainder.slice(0, missing)) points[index] = (points[index] ?? 0) + 1
  return points.map(basisPoints)
}
