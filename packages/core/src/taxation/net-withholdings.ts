import type { BookId, Problem, SaleId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Deps, Reading } from '../store/deps.ts'
import { netOrders } from './orders-to-net.ts'
import { netOfSale } from './revenue-lines.ts'
import { withholdSale } from './withhold-sale.ts'

/** Sales that an operator withheld from and that stand at another amount by now. */
export async function salesToNet(
  reading: Reading,
  operatorBookId: BookId,
): Promise<readonly SaleId[]> {
  const { rows } = await sql<{ sale_id: SaleId }>`
    select w.sale_id from (
      select sale_id, seller_book_id, sum(base) as base from cho_withholding
      where operator_book_id = ${operatorBookId} group by sale_id, seller_book_id) w
    where w.base <> ${sql.raw(netOfSale('w.sale_id', 'w.seller_book_id'))}
    order by w.sale_id`.execute(reading.db)
  return rows.map((row) => row.sale_id)
}

/**
 * Nets returns, cancellations and undone matches into what an operator withheld, each sale in a
 * transaction of its own, and answers how many changed. Run it before a month is declared.
 * A sale that grew after the marketplace ended is left, and counted as not netted.
 */
export async function netWithholdings(
  deps: Deps,
  of: { readonly operatorBookId: BookId },
): Promise<Result<{ readonly netted: number; readonly left: number }, Problem>> {
  const sales = await salesToNet(deps, of.operatorBookId)
  let netted = 0
  for (const saleId of sales) {
    const done = await withholdSale(deps, { saleId })
    if (done.ok) netted += 1
    else if (done.problem.type !== 'WrongState') return done
  }
  const orders = await netOrders(deps, of.operatorBookId)
  if (!orders.ok) return orders
  return ok({
    netted: netted + orders.value.netted,
    left: sales.length - netted + orders.value.left,
  })
}
