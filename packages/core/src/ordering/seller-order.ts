import type { Problem, SellerOrderId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Reading, Tx } from '../store/deps.ts'
import type { OrderingTables } from './tables.ts'

export type SellerOrderRow = OrderingTables['cho_seller_order']
export type OrderLineRow = OrderingTables['cho_order_line']

/**
 * One seller's part of an order under the lock of the seller's book, so that nobody else moves it
 * meanwhile. Problems: NotFound.
 */
export async function lockedOrder(
  tx: Tx,
  id: SellerOrderId,
): Promise<Result<SellerOrderRow, Problem>> {
  const seen = await sellerOrderRow(tx, id)
  if (!seen) return err({ type: 'NotFound', what: 'order', id })
  const head = await lockBook(tx, seen.book_id)
  if (!head.ok) return head
  return ok((await sellerOrderRow(tx, id)) ?? seen)
}

export function sellerOrderRow(
  reading: Reading,
  id: SellerOrderId,
): Promise<SellerOrderRow | undefined> {
  return reading.db
    .selectFrom('cho_seller_order')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What is in it, in the order in which the buyer chose. */
export function linesOf(reading: Reading, id: SellerOrderId): Promise<OrderLineRow[]> {
  return reading.db
    .selectFrom('cho_order_line')
    .selectAll()
    .where('seller_order_id', '=', id)
    .orderBy('position')
    .execute()
}

export function wrongState(row: Pick<SellerOrderRow, 'id' | 'state'>): Result<never, Problem> {
  return err({ type: 'WrongState', what: 'order', id: row.id, state: row.state })
}
