import { basisPoints, type Dong, dong, shareOf } from '@cho40/values'
import { portionOf } from './measure.ts'
import type { SettlementTables } from './tables.ts'

/** One fee of an agreement, as its row has it. */
export type FeeTerms = Pick<
  SettlementTables['cho_agreement_fee'],
  'fee' | 'basis' | 'rate_bps' | 'fee_amount' | 'per' | 'vat_bps' | 'charged_on'
>

/** What a fee is charged for: goods sold for an amount, or a quantity that came. */
export type Charged = { readonly amount: Dong; readonly quantity: number }

export type FeeCharge = {
  readonly terms: FeeTerms
  /** The amount or the quantity that the terms look at; 1 for a fee on the delivery itself. */
  readonly of: number
  readonly fee: Dong
  readonly vat: Dong
}

/**
 * A fee in whole đồng, half up, and the VAT on it, half up. Nothing is charged for nothing: a
 * delivery corrected to zero pays no fee either.
 */
export function feeOn(terms: FeeTerms, charged: Charged): FeeCharge {
  const of = chargedOf(terms, charged)
  const fee = of === 0 ? dong(0) : feeFor(terms, of)
  return { terms, of, fee, vat: shareOf(fee, basisPoints(terms.vat_bps), 'half-up') }
}

function chargedOf({ basis }: FeeTerms, { amount, quantity }: Charged): number {
  if (basis === 'share') return amount
  return basis === 'quantity' ? quantity : Math.sign(quantity)
}

function feeFor({ basis, ...terms }: FeeTerms, of: number): Dong {
  if (basis === 'share') return shareOf(dong(of), basisPoints(terms.rate_bps), 'half-up')
  return basis === 'quantity' ? portionOf(terms.fee_amount, of, terms.per) : terms.fee_amount
}
