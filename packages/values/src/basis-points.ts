import { type Dong, dong } from './dong.ts'
import { invariant } from './invariant.ts'

declare const basisPointsBrand: unique symbol

/** A rate in hundredths of a percent: 8 % is 800. Legal rates are data, so they stay integers. */
export type BasisPoints = number & { readonly [basisPointsBrand]: true }

/** Makes a rate from 0 to 1,000,000 (10,000 %). */
export function basisPoints(n: number): BasisPoints {
  invariant(Number.isSafeInteger(n) && n >= 0 && n <= 1_000_000, `not basis points: ${n}`)
  return n as BasisPoints
}

/** How a share is brought to whole đồng. A floor set by law rounds `up`, a cap rounds `down`. */
export type Rounding = 'up' | 'down' | 'half-up'

/**
 * `rate` of `amount`, in whole đồng. A negative amount rounds as its mirror image, so that a
 * reversal takes back exactly what was booked.
 */
export function shareOf(amount: Dong, rate: BasisPoints, rounding: Rounding): Dong {
  const product = BigInt(Math.abs(amount)) * BigInt(rate)
  const floor = product / 10_000n
  const rest = product % 10_000n
  const up = rounding === 'up' ? rest > 0n : rounding === 'half-up' ? rest >= 5_000n : false
  const share = Number(up ? floor + 1n : floor)
  return dong(amount < 0 ? -share : share)
}
