import type { BookId, Problem, SellerOrderId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Deps, Reading } from '../store/deps.ts'
import { netOfOrder } from './order-sales.ts'
import { withholdOrder } from './withhold-order.ts'

/** Orders that an operator withheld from and that stand at another amount by now. */
export async function ordersToNet(
  reading: Reading,
  operatorBookId: BookId,
): Promise<readonly SellerOrderId[]> {
  const { rows } = await sql<{ id: SellerOrderId }>`
    select w.id from (
      select seller_order_id as id, seller_book_id, sum(base) as base from cho_order_withholding
      where operator_book_id = ${operatorBookId} group by seller_order_id, seller_book_id) w
    where w.base <> ${sql.raw(netOfOrder('w.id', 'w.seller_book_id'))}
    order by w.id`.execute(reading.db)
  return rows.map((row) => row.id)
}

/** Nets each in a transaction of its own; answers how many changed. Problems: none of its own. */
export async function netOrders(
  deps: Deps,
  operatorBookId: BookId,
): Promise<Result<{ readonly netted: number; readonly left: number }, Problem>> {
  const ids = await ordersToNet(deps, operatorBookId)
  let netted = 0
  for (const id of ids) {
    const done = await withholdOrder(deps, { id })
    if (!done.ok) return done
    if (done.value.change.base !== 0) netted += 1
  }
  return ok({ netted, left: ids.length - netted })
}
