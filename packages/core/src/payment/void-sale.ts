import type { PersonId, Problem, SaleId, StallView } from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import { reverse } from '../ledger/reverse.ts'
import type { Tx } from '../store/deps.ts'
import { refundedOf } from './refunded.ts'
import { announceSale } from './sale-events.ts'
import { goodsComeBack } from './sale-goods.ts'

/**
 * Undoes a cash sale by reversing its entry; its goods are there again. A second time changes nothing. A sale paid by transfer
 * is not voided but refunded, and so is one of which a part was refunded. Problems: NotFound, SaleNotVoidable, and those of `reverse`.
 */
export async function voidSale(
  tx: Tx,
  input: {
    readonly stall: StallView
    readonly saleId: SaleId
    readonly occurredAt: Instant
    readonly by?: PersonId | null
  },
): Promise<Result<SaleId, Problem>> {
  const { stall, saleId } = input
  const sale = await tx.db
    .selectFrom('cho_sale')
    .select(['method', 'state', 'entry_id'])
    .where('id', '=', saleId)
    .where('stall_id', '=', stall.id)
    .executeTakeFirst()
  if (!sale) return err({ type: 'NotFound', what: 'sale', id: saleId })
  if (sale.state === 'voided') return ok(saleId)
  if (sale.method !== 'cash' || sale.state !== 'completed' || sale.entry_id === null) {
    return err({ type: 'SaleNotVoidable', saleId, state: sale.state })
  }
  if ((await refundedOf(tx, { saleId })) > 0) {
    return err({ type: 'SaleNotVoidable', saleId, state: 'refunded' })
  }
  const reversed = await reverse(tx, {
    bookId: stall.bookId,
    entryId: sale.entry_id,
    occurredAt: input.occurredAt,
  })
  if (!reversed.ok) return reversed
  await tx.db.updateTable('cho_sale').set({ state: 'voided' }).where('id', '=', saleId).execute()
  const back = await goodsComeBack(tx, input)
  if (!back.ok) return back
  await announceSale(tx, { id: saleId, book_id: stall.bookId, stall_id: stall.id, state: 'voided' })
  return ok(saleId)
}
