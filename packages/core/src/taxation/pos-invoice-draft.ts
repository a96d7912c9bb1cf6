import type { InvoiceAsked, PosInvoiceDraft, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { taxpayerOn } from './taxpayers.ts'

/**
 * The content of a till’s invoice for a sale (Decree 254/2026, article 10.4), for a certified
 * provider to issue: `missing` says what it still lacks. A till knows what was paid; items are
 * given by who sold, and must sum to that.
 * Problems: NotFound, WrongState (not completed), InvalidInput (items do not sum to the sale).
 */
export async function posInvoiceDraft(
  reading: Reading,
  asked: InvoiceAsked,
): Promise<Result<PosInvoiceDraft, Problem>> {
  const { saleId, items, buyer = null } = asked
  const sale = await reading.db
    .selectFrom('cho_sale')
    .select(['book_id', 'state', 'amount', 'occurred_at'])
    .where('id', '=', saleId)
    .where('stall_id', '=', asked.stallId)
    .executeTakeFirst()
  if (!sale) return err({ type: 'NotFound', what: 'sale', id: saleId })
  const { state, amount, occurred_at: at } = sale
  if (state !== 'completed') return err({ type: 'WrongState', what: 'sale', id: saleId, state })
  const itemised = items.reduce((sum, item) => sum + item.amount, 0)
  if (items.length > 0 && itemised !== amount) {
    const issue = { path: 'items', message: `${itemised} instead of ${amount}` }
    return err({ type: 'InvalidInput', issues: [issue] })
  }
  const seller = await taxpayerOn(reading, { bookId: sale.book_id, day: marketDayOf(at) })
  const missing = [
    ...(seller ? [] : (['seller'] as const)),
    ...(items.length > 0 ? [] : (['items'] as const)),
    'taxAuthorityCode' as const,
  ]
  return ok({ saleId, seller, buyer, items, amount, at, taxAuthorityCode: null, missing })
}
