import type { PersonId, Problem, SaleGoods, SaleId, StallView } from '@cho40/contract'
import { type Dong, err, type Instant, ok, type Result } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import type { Tx } from '../store/deps.ts'
import { announceSale } from './sale-events.ts'
import { takeSaleGoods } from './sale-goods.ts'

export type CashSale = {
  readonly stall: StallView
  readonly saleId: SaleId
  readonly amount: Dong
  readonly occurredAt: Instant
  /** What left the stall's stock, where the till knows it, and who was signed in. */
  readonly goods?: readonly SaleGoods[] | undefined
  readonly by?: PersonId | null
}

/**
 * Books money taken by hand: Dr cash / Cr sales, and takes what it names from the stock. Problems:
 * IdReused, and those of `post` and `takeSaleGoods`.
 */
export async function recordCashSale(tx: Tx, sale: CashSale): Promise<Result<SaleId, Problem>> {
  if (await saleExists(tx, sale.saleId)) return err({ type: 'IdReused', id: sale.saleId })
  const { bookId } = sale.stall
  const entry = await post(tx, {
    bookId,
    kind: 'cash_sale',
    subject: sale.saleId,
    occurredAt: sale.occurredAt,
    lines: [debit('111', sale.amount), credit('511', sale.amount)],
  })
  if (!entry.ok) return entry
  await tx.db
    .insertInto('cho_sale')
    .values({
      id: sale.saleId,
      book_id: bookId,
      stall_id: sale.stall.id,
      method: 'cash',
      state: 'completed',
      amount: sale.amount,
      business_day: entry.value.businessDay,
      occurred_at: sale.occurredAt,
      recorded_at: entry.value.recordedAt,
      entry_id: entry.value.id,
    })
    .execute()
  const taken = await takeSaleGoods(tx, { ...sale, stallId: sale.stall.id })
  if (!taken.ok) return taken
  await announceSale(tx, {
    id: sale.saleId,
    book_id: bookId,
    stall_id: sale.stall.id,
    state: 'completed',
  })
  return ok(sale.saleId)
}

export async function saleExists(tx: Tx, id: SaleId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_sale')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
