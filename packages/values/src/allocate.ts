import { type Dong, dong } from './dong.ts'
import { invariant } from './invariant.ts'

/**
 * Splits `total` in proportion to `weights` so that the parts sum to the whole: largest remainder,
 * ties to the earlier part. Each part is within one đồng of its exact share.
 *
 * Shape: one part per weight, same order. Weights are non-negative safe integers, at least one
 * positive. A negative total is split like its mirror image. Products are BigInt: in floats,
 * `total * weight` passes 2^53 for grams of rice times a province's turnover.
 */
export function allocate(total: Dong, weights: readonly number[]): Dong[] {
  invariant(
    weights.every((w) => Number.isSafeInteger(w) && w >= 0),
    'weights must be non-negative safe integers',
  )
  const weightSum = weights.reduce((sum, w) => sum + BigInt(w), 0n)
  invariant(weightSum > 0n, 'at least one weight must be positive')
  const sign = total < 0 ? -1 : 1
  const whole = BigInt(Math.abs(total))
  const shares = weights.map((weight, index) => {
    const product = whole * BigInt(weight)
    return { index, floor: product / weightSum, remainder: product % weightSum }
  })
  const floors = shares.map((share) => Number(share.floor))
  let missing = Number(whole - shares.reduce((sum, share) => sum + share.floor, 0n))
  const byRemainder = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  for (const { index } of byRemainder) {
    if (missing === 0) break
    floors[index] = (floors[index] ?? 0) + 1
    missing -= 1
  }
  return floors.map((part) => dong(part * sign))
}
