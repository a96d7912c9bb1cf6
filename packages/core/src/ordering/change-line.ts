import type { OrderChangeId, PersonId, Problem } from '@cho40/contract'
import { addDong, type Dong, dong, ok, type Result, subtractDong } from '@cho40/values'
import { moveStock } from '../catalogue/stock/move-stock.ts'
import type { Tx } from '../store/deps.ts'
import type { OrderLineRow, SellerOrderRow } from './seller-order.ts'
import type { OrderingTables } from './tables.ts'

export type LineChange = {
  readonly id?: OrderChangeId
  readonly line: OrderLineRow
  readonly quantity: number
  readonly amount: Dong
  readonly reason: OrderingTables['cho_order_change']['reason']
  readonly by: PersonId | null
}

/**
 * Changes what a line comes to, in goods and in money, keeps what it was before, and reserves or
 * lets go of the difference while the goods still lie there. Answers the order with its new amount.
 * Problems: StockNotAvailable (more than is free).
 */
export async function changeLine(
  tx: Tx,
  order: SellerOrderRow,
  change: LineChange,
): Promise<Result<SellerOrderRow, Problem>> {
  const { line, quantity, amount, by } = change
  if (line.quantity === quantity && line.amount === amount) return ok(order)
  const held = line.held > 0 ? quantity : 0
  const moved = await hold(tx, line, { change: held - line.held, by })
  if (!moved.ok) return moved
  await tx.db
    .updateTable('cho_order_line')
    .set({ quantity, amount, held })
    .where('id', '=', line.id)
    .execute()
  await tx.db
    .insertInto('cho_order_change')
    .values({
      id: change.id ?? tx.ids.make('ochange'),
      line_id: line.id,
      reason: change.reason,
      quantity_before: line.quantity,
      quantity_after: quantity,
      amount_before: line.amount,
      amount_after: amount,
      person_id: by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  const sum = dong(addDong(order.amount, subtractDong(amount, line.amount)))
  await tx.db
    .updateTable('cho_seller_order')
    .set({ amount: sum })
    .where('id', '=', order.id)
    .execute()
  return ok({ ...order, amount: sum })
}

function hold(
  tx: Tx,
  line: OrderLineRow,
  { change, by }: { readonly change: number; readonly by: PersonId | null },
): Promise<Result<void, Problem>> {
  if (change === 0) return Promise.resolve(ok(undefined))
  return moveStock(tx, {
    placeId: line.place_id,
    variantId: line.variant_id,
    forDay: line.for_day,
    kind: change > 0 ? 'reserved' : 'released',
    reserved: change,
    subject: line.id,
    by,
  })
}
