import type { BookId, Problem, RefundId, RefundView, RequestId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { awaitsApproval } from './payout.ts'

/** One refund with how its payout stands. Problems: NotFound. */
export async function refund(reading: Reading, id: RefundId): Promise<Result<RefundView, Problem>> {
  const row = await refundRows(reading).where('refund.id', '=', id).executeTakeFirst()
  return row ? ok(rowToRefund(row)) : err({ type: 'NotFound', what: 'refund', id })
}

/** Refunds of a book, latest first. */
export async function refunds(
  reading: Reading,
  wanted: { readonly bookId: BookId; readonly limit: number },
): Promise<RefundView[]> {
  const rows = await refundRows(reading)
    .where('refund.book_id', '=', wanted.bookId)
    .orderBy('refund.recorded_at', 'desc')
    .orderBy('refund.id', 'desc')
    .limit(wanted.limit)
    .execute()
  return rows.map(rowToRefund)
}

/** What went back, or is about to, of one request. */
export async function refundsOfRequest(
  reading: Reading,
  requestId: RequestId,
): Promise<RefundView[]> {
  const rows = await refundRows(reading)
    .where('refund.request_id', '=', requestId)
    .orderBy('refund.recorded_at')
    .orderBy('refund.id')
    .execute()
  return rows.map(rowToRefund)
}

function refundRows(reading: Reading) {
  return reading.db
    .selectFrom('cho_refund as refund')
    .innerJoin('cho_payout as payout', 'payout.id', 'refund.payout_id')
    .selectAll('refund')
    .select(['payout.state', 'payout.needs_approval', 'payout.approved_by'])
}

type Row = Awaited<ReturnType<ReturnType<typeof refundRows>['executeTakeFirstOrThrow']>>

function rowToRefund(row: Row): RefundView {
  return {
    id: row.id,
    bookId: row.book_id,
    payoutId: row.payout_id,
    saleId: row.sale_id,
    requestId: row.request_id,
    transferId: row.transfer_id,
    amount: row.amount,
    reason: row.reason,
    note: row.note,
    state: row.state,
    awaitsApproval: awaitsApproval(row),
    requestedBy: row.requested_by,
    recordedAt: row.recorded_at,
  }
}
