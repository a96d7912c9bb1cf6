import type { PersonId, Problem, SellerOrderId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { AT_HAND } from '../catalogue/stock/for-day.ts'
import { moveStock } from '../catalogue/stock/move-stock.ts'
import type { Tx } from '../store/deps.ts'
import { linesOf, type OrderLineRow } from './seller-order.ts'

/** What was reserved for an order leaves the place, once. Problems: none of its own. */
export async function shipGoods(
  tx: Tx,
  id: SellerOrderId,
  by: PersonId,
): Promise<Result<void, Problem>> {
  for (const line of await linesOf(tx, id)) {
    if (line.held === 0) continue
    const left = await moveStock(tx, {
      placeId: line.place_id,
      variantId: line.variant_id,
      forDay: line.for_day,
      kind: 'shipped',
      onHand: 0 - line.held,
      reserved: 0 - line.held,
      subject: line.id,
      by,
    })
    if (!left.ok) return left
  }
  await tx.db
    .updateTable('cho_order_line')
    .set({ held: 0, held_until: null })
    .where('seller_order_id', '=', id)
    .execute()
  return ok(undefined)
}

/** Goods of an order lie in the place again and can be sold. Problems: none of its own. */
export async function putBack(
  tx: Tx,
  line: OrderLineRow,
  { quantity, by }: { readonly quantity: number; readonly by: PersonId | null },
): Promise<Result<void, Problem>> {
  if (quantity === 0) return ok(undefined)
  return moveStock(tx, {
    placeId: line.place_id,
    variantId: line.variant_id,
    // The day they were promised for may be past.
    forDay: AT_HAND,
    kind: 'returned',
    onHand: quantity,
    subject: line.id,
    by,
  })
}

/** Goods that waited for their payment are kept for the buyer from now on. */
export async function keepGoods(tx: Tx, id: SellerOrderId): Promise<void> {
  await tx.db
    .updateTable('cho_order_line')
    .set({ held_until: null })
    .where('seller_order_id', '=', id)
    .execute()
}
