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
 * Whether a refund that came back may count as paid again: since then the same money may have been
 * ordered back another time, put elsewhere, or its sale voided. Any other payout may.
 * Problems: AmountNotAvailable (more than came, less what goes back by now), WrongState (the sale).
 */
export async function mayCountAgain(tx: Tx, payout: PayoutRow): Promise<Result<void, Problem>> {
  if (payout.purpose !== 'refund') return ok(undefined)
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

function fits({ amount }: PayoutRow, available: Dong): Result<void, Problem> {
  if (amount <= available) return ok(undefined)
  return err({ type: 'AmountNotAvailable', wanted: amount, available })
}
