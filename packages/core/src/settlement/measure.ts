import type { Problem } from '@cho40/contract'
import { type Dong, dong, err, MAX_POSTING, ok, type Result, subtractDong } from '@cho40/values'

/** What one unit costs, and how many of the base unit (gram, millilitre, piece) it is. */
export type UnitTerms = { readonly price: Dong; readonly unitSize: number }

/**
 * The price of a quantity of the base unit, in whole đồng: the one rule by which goods are priced,
 * half a đồng rounded up. Problems: InvalidInput (nothing, or more than one posting may hold).
 */
export function priced(quantity: number, { price, unitSize }: UnitTerms): Result<Dong, Problem> {
  const amount = portion(price, quantity, unitSize)
  return amount >= 1 && amount <= MAX_POSTING
    ? ok(dong(Number(amount)))
    : err({ type: 'InvalidInput', issues: [{ path: 'quantity', message: 'amount out of range' }] })
}

/** The price of what is left of goods that were priced before: zero of nothing. */
export function pricedSoFar(quantity: number, { price, unitSize }: UnitTerms): Dong {
  return dong(Number(portion(price, quantity, unitSize)))
}

/**
 * The part of an amount that belongs to `part` of `whole`, half up. Taking `portionOf` before from
 * `portionOf` after gives shares that always sum to the amount, in whatever steps it is used up.
 */
export function portionOf(amount: Dong, part: number, whole: number): Dong {
  const share = Number(portion(Math.abs(amount), part, whole))
  return dong(amount < 0 ? -share : share)
}

/** The VAT that a price contains: the price less what it would be without, which rounds half up. */
export function vatWithin(amount: Dong, rateBps: number): Dong {
  return subtractDong(amount, portionOf(amount, 10_000, 10_000 + rateBps))
}

function portion(amount: number, part: number, whole: number): bigint {
  const divisor = BigInt(whole)
  return (2n * BigInt(amount) * BigInt(part) + divisor) / (2n * divisor)
}
