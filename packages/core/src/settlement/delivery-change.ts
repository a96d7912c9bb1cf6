import type {
  ChangeDelivery,
  DeliveryId,
  IncomeKind,
  MemberId,
  SupplyId,
  SupplyMode,
} from '@cho40/contract'
import { type Dong, dong, minDong, ZERO_DONG } from '@cho40/values'
import { valueOf } from './choose-lots.ts'
import { type FeeTerms, feeOn } from './fee.ts'
import { pricedSoFar, type UnitTerms } from './measure.ts'
import { charged, earned, type Item } from './member-items.ts'

/** A delivery as it stands: how much came by the latest word, how much went back, what is there. */
export type DeliveryNow = {
  readonly deliveryId: DeliveryId
  readonly agreementId: SupplyId | null
  readonly memberId: MemberId | null
  readonly supplier: string | null
  readonly product: string
  readonly mode: SupplyMode
  readonly terms: UnitTerms
  readonly feeIncome: IncomeKind
  readonly came: number
  readonly returned: number
  readonly store: { readonly quantity: number; readonly value: Dong }
}

export type DeliveryChange = {
  /** Into the store; negative when goods leave. */
  readonly quantity: number
  readonly value: Dong
  /** What is owed for goods that were bought; negative when less is. */
  readonly owed: Dong
  readonly items: readonly Item[]
}

/**
 * What a change books. Prices and fees are those of the whole delivery after less those before, so
 * that any chain of corrections ends at what the right weight would have given at once.
 */
export function changeOf(
  now: DeliveryNow,
  input: ChangeDelivery,
  fees: readonly FeeTerms[],
): DeliveryChange {
  const came = input.how === 'corrected' ? input.quantity : now.came
  const returned = now.returned + (input.how === 'returned_to_member' ? input.quantity : 0)
  const quantity = input.how === 'corrected' ? came - now.came : -input.quantity
  const price = dong(
    pricedSoFar(came - returned, now.terms) - pricedSoFar(now.came - now.returned, now.terms),
  )
  const owed = now.mode === 'consignment' || input.how === 'spoiled' ? ZERO_DONG : price
  const value = valueChange(now, quantity, price)
  return { quantity, value, owed, items: itemsOf(now, { quantity, owed, came }, fees) }
}

/** The store's value takes the change of price along, and is nothing exactly when nothing is left. */
function valueChange({ store }: DeliveryNow, quantity: number, price: Dong): Dong {
  if (quantity > 0) return price
  if (store.quantity + quantity === 0) return dong(-store.value)
  const least = valueOf(store, -quantity)
  return dong(-minDong(store.value, price === 0 ? least : dong(-price)))
}

function itemsOf(
  now: DeliveryNow,
  change: { readonly quantity: number; readonly owed: Dong; readonly came: number },
  fees: readonly FeeTerms[],
): Item[] {
  if (now.memberId === null) return []
  const of = { memberId: now.memberId, deliveryId: now.deliveryId, income: now.feeIncome }
  const { quantity, owed } = change
  const purchase = owed === 0 ? [] : [earned(of, { kind: 'purchase', quantity, amount: owed })]
  const amount = ZERO_DONG
  const again = fees.flatMap((terms) => {
    const before = feeOn(terms, { amount, quantity: now.came })
    const after = feeOn(terms, { amount, quantity: change.came })
    const difference = {
      terms,
      of: after.of - before.of,
      fee: dong(after.fee - before.fee),
      vat: dong(after.vat - before.vat),
    }
    return difference.fee === 0 && difference.vat === 0 ? [] : [charged(of, difference)]
  })
  return [...purchase, ...again]
}
