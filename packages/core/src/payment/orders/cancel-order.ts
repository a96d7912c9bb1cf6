import type { CancelOrder, CancelReason, Problem } from '@cho40/contract'
import { ok, type Result, ZERO_DONG } from '@cho40/values'
import { changeLine } from '../../ordering/change-line.ts'
import { dropDelivery } from '../../ordering/charge-delivery.ts'
import { BUYER_MAY_CANCEL, NEXT_STATES } from '../../ordering/order-state.ts'
import {
  linesOf,
  lockedOrder,
  type SellerOrderRow,
  wrongState,
} from '../../ordering/seller-order.ts'
import { putBack } from '../../ordering/ship-goods.ts'
import { type OrderActor, takeStep } from '../../ordering/take-step.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { alignRequests } from './align-requests.ts'

/**
 * Ends one seller's part of an order: goods are free again, nothing more is asked for, and what was
 * paid is to be given back ({@link refundOrder}). A buyer may until it is packed, the seller until it
 * is handed over. Twice is once. Problems: NotFound, WrongState.
 */
export function cancelOrder(
  deps: Deps,
  { id, reason, actor }: CancelOrder & { readonly actor: OrderActor },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found.ok) return found
    if (found.value.state === 'cancelled') return ok(undefined)
    if (actor === 'buyer' && !BUYER_MAY_CANCEL.includes(found.value.state)) {
      return wrongState(found.value)
    }
    return cancelLocked(tx, found.value, { actor, reason })
  })
}

/** The same for a caller that has the book's lock. */
export async function cancelLocked(
  tx: Tx,
  order: SellerOrderRow,
  { actor, reason }: { readonly actor: OrderActor; readonly reason: CancelReason },
): Promise<Result<void, Problem>> {
  if (!NEXT_STATES[order.state].includes('cancelled')) return wrongState(order)
  const by = typeof actor === 'string' ? null : actor.by
  let row = order
  for (const line of await linesOf(tx, order.id)) {
    if (order.state === 'shipped') {
      const back = await putBack(tx, line, { quantity: line.quantity, by })
      if (!back.ok) return back
    }
    const change = { line, quantity: 0, amount: ZERO_DONG, reason: 'cancelled' as const, by }
    const changed = await changeLine(tx, row, change)
    if (!changed.ok) return changed
    row = changed.value
  }
  row = await dropDelivery(tx, row)
  row = await takeStep(tx, row, { step: 'cancelled', state: 'cancelled', actor, reason })
  return alignRequests(tx, row)
}
