import type { Problem, RequestId, SaleId } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result, subtractDong } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { PayoutRow } from './payout.ts'

/** What refunds of something that are ordered or paid come to; what came back counts no more. */
export async function refundedOf(
  tx: Tx,
  of: { readonly saleId: SaleId } | { readonly requestId: RequestId },
): Promise<Dong> {
  let query = tx.db
    .selectFrom('cho_refund as refund')
    .innerJoin('cho_payout as payout', 'payout.id', 'refund.payout_id')
    .select('refund.amount')
    .where('payout.state', 'in', ['ordered', 'sent', 'paid'])
  query =
    'saleId' in of
      ? query.where('refund.sale_id', '=', of.saleId)
      : query.where('refund.request_id', '=', of.requestId)
  const rows = await query.execute()
  return dong(rows.reduce((sum, { amount }) => sum + amount, 0))
}

/**
 * Whether a payout that came back may count as paid again: since then its money may have been ordered
 * another time, or what it was for taken back; a refund's may have been put elsewhere, or its sale voided.
 * Problems: WrongState (the payout that took its place, what it was for, the sale),
 * AmountNotAvailable (a refund of more than came, less what goes back by now).
 */
export async function mayCountAgain(tx: Tx, payout: PayoutRow): Promise<Result<void, Problem>> {
  if (payout.purpose !== 'refund') return standsStill(tx, payout)
  const refund = await tx.db
    .selectFrom('cho_refund')
    .select(['request_id', 'sale_id'])
    .where('payout_id', '=', payout.id)
    .executeTakeFirstOrThrow()
  const { request_id: requestId, sale_id: saleId } = refund
  if (requestId !== null) {
    const { received } = await tx.db
      .selectFrom('cho_payment_request')
      .select('received')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
    return fits(payout, subtractDong(received, await refundedOf(tx, { requestId })))
  }
  if (saleId === null) return ok(undefined)
  const sale = await tx.db
    .selectFrom('cho_sale')
    .select(['amount', 'state'])
    .where('id', '=', saleId)
    .executeTakeFirstOrThrow()
  if (sale.state !== 'completed') {
    return err({ type: 'WrongState', what: 'sale', id: saleId, state: sale.state })
  }
  return fits(payout, subtractDong(sale.amount, await refundedOf(tx, { saleId })))
}

/** What is owed to a party under one subject leaves once, however often it was ordered. */
async function standsStill(tx: Tx, payout: PayoutRow): Promise<Result<void, Problem>> {
  const other = await tx.db
    .selectFrom('cho_payout')
    .select(['id', 'state'])
    .where('book_id', '=', payout.book_id)
    .where('subject', '=', payout.subject)
    .where('debit_account', '=', payout.debit_account)
    .where('id', '<>', payout.id)
    .where('state', 'in', ['ordered', 'sent', 'paid'])
    .executeTakeFirst()
  if (other) return err({ type: 'WrongState', what: 'payout', id: other.id, state: other.state })
  const undone = await tx.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_entry as undoing', 'undoing.reverses_id', 'entry.id')
    .innerJoin('cho_posting as line', (join) =>
      join.onRef('line.book_id', '=', 'entry.book_id').onRef('line.seq', '=', 'entry.seq'),
    )
    .select('entry.id')
    .where('entry.book_id', '=', payout.book_id)
    .where('entry.subject', '=', payout.subject)
    .where('line.account_code', '=', payout.debit_account)
    .executeTakeFirst()
  if (undone) return err({ type: 'WrongState', what: 'payout', id: payout.id, state: 'withdrawn' })
  return ok(undefined)
}

function fits({ amount }: PayoutRow, available: Dong): Result<void, Problem> {
  if (amount <= available) return ok(undefined)
  return err({ type: 'AmountNotAvailable', wanted: amount, available })
}
