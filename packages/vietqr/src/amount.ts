import { type Dong, dong, err, ok, type Result } from '@cho40/values'
import type { VietQrFields } from './fields.ts'

/** Tag 54 and the fixed fee: at most 13 characters. */
export const AMOUNT_MAX_LENGTH = 13

export type AmountProblem = { readonly type: 'QrAmountMalformed'; readonly found: string }

/**
 * Whether tag 54 is an amount of đồng that every bank reads alike: digits, not all zero, at most
 * one point at the very end, 13 characters. NAPAS 5.2.6; ISO 4217 gives the đồng no decimals.
 */
export function isAmountText(text: string, from = 0, to = text.length): boolean {
  if (to <= from || to - from > AMOUNT_MAX_LENGTH) return false
  const digitsEnd = text.charCodeAt(to - 1) === 46 ? to - 1 : to
  let sum = 0
  for (let at = from; at < digitsEnd; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return false
    sum += digit
  }
  return sum > 0
}

/** The amount a payload asks for, or null when the payer is to type it. */
export function payableAmount(fields: VietQrFields): Result<Dong | null, AmountProblem> {
  const { amount } = fields
  if (amount === undefined) return ok(null)
  if (!isAmountText(amount)) return err({ type: 'QrAmountMalformed', found: amount })
  return ok(dong(Number.parseInt(amount, 10)))
}
