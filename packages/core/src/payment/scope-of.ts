import type { BookId, PayoutId, RefundId, RequestId, SaleId } from '@cho40/contract'
import { scopeOfBook } from '../market/book-owner.ts'
import type { Reading } from '../store/deps.ts'

type Thing =
  | { readonly saleId: SaleId }
  | { readonly requestId: RequestId }
  | { readonly payoutId: PayoutId }
  | { readonly refundId: RefundId }

/**
 * The stall that decides about a sale, a request for money, a payout or a refund, or the cooperative
 * whose book it is in; undefined when it is unknown.
 */
export async function scopeOfPayment(reading: Reading, thing: Thing): Promise<string | undefined> {
  const row = await rowOf(reading, thing)
  return row && (row.stall_id ?? scopeOfBook(reading, row.book_id))
}

async function rowOf(
  { db }: Reading,
  thing: Thing,
): Promise<{ readonly book_id: BookId; readonly stall_id?: string | null } | undefined> {
  if ('saleId' in thing) {
    return db
      .selectFrom('cho_sale')
      .select(['book_id', 'stall_id'])
      .where('id', '=', thing.saleId)
      .executeTakeFirst()
  }
  if ('requestId' in thing) {
    return db
      .selectFrom('cho_payment_request')
      .select(['book_id', 'stall_id'])
      .where('id', '=', thing.requestId)
      .executeTakeFirst()
  }
  if ('payoutId' in thing) {
    return db
      .selectFrom('cho_payout')
      .select('book_id')
      .where('id', '=', thing.payoutId)
      .executeTakeFirst()
  }
  return db
    .selectFrom('cho_refund')
    .select('book_id')
    .where('id', '=', thing.refundId)
    .executeTakeFirst()
}
