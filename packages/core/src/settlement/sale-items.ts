import type { GoodsSaleId, SupplyId } from '@cho40/contract'
import type { FeeTerms } from './fee.ts'
import { feeOn } from './fee.ts'
import { charged, earned, type Item } from './member-items.ts'
import type { SalePart } from './sale-parts.ts'

/** A sold part with what it means to the member whose goods they were; nothing for bought goods. */
export type SoldPart = SalePart & { readonly position: number; readonly items: readonly Item[] }

/** What each part earns its member and what the member is charged, by the terms of the lot. */
export function soldPartsOf(
  saleId: GoodsSaleId,
  parts: readonly SalePart[],
  fees: ReadonlyMap<SupplyId, readonly FeeTerms[]>,
): SoldPart[] {
  return parts.map((part, index) => ({
    ...part,
    position: index + 1,
    items: itemsOf(saleId, { ...part, position: index + 1 }, fees),
  }))
}

function itemsOf(
  saleId: GoodsSaleId,
  { lot, amount, quantity, position }: SalePart & { readonly position: number },
  fees: ReadonlyMap<SupplyId, readonly FeeTerms[]>,
): Item[] {
  const { memberId, agreementId, deliveryId } = lot
  if (lot.mode === 'purchase' || memberId === null || agreementId === null) return []
  const of = { memberId, deliveryId, income: lot.feeIncome, saleId, ofPosition: position }
  const terms = fees.get(agreementId) ?? []
  return [
    earned(of, { kind: 'sale', quantity, amount }),
    ...terms
      .map((fee) => charged(of, feeOn(fee, { amount, quantity })))
      .filter((item) => item.amount !== 0),
  ]
}
