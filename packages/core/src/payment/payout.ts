import type { Beneficiary, PayoutId, PayoutView, Problem } from '@cho40/contract'
import { memoFor } from '@cho40/reconcile/codes'
import { err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Reading, Tx } from '../store/deps.ts'
import type { PaymentTables } from './tables.ts'

export type PayoutRow = PaymentTables['cho_payout']

/** Ordered or given to the bank: money that is set aside and has not left. */
export function isLive({ state }: Pick<PayoutRow, 'state'>): boolean {
  return state === 'ordered' || state === 'sent'
}

/** Above the book's limit, and only who ordered it has said yes. */
export function awaitsApproval(row: Pick<PayoutRow, 'needs_approval' | 'approved_by'>): boolean {
  return row.needs_approval === 1 && row.approved_by === null
}

export function beneficiaryOf(row: PayoutRow): Beneficiary | null {
  const { to_bin: bin, to_number: number, to_holder: holderName } = row
  return bin === null || number === null || holderName === null ? null : { bin, number, holderName }
}

export function rowToPayout(row: PayoutRow): PayoutView {
  return {
    id: row.id,
    code: row.code,
    memo: memoFor(row.code),
    bookId: row.book_id,
    accountId: row.account_id,
    amount: row.amount,
    debitAccount: row.debit_account,
    to: beneficiaryOf(row),
    purpose: row.purpose,
    subject: row.subject,
    state: row.state,
    awaitsApproval: awaitsApproval(row),
    orderedBy: row.ordered_by,
    approvedBy: row.approved_by,
    channel: row.channel,
    orderedAt: row.ordered_at,
    paidAt: row.paid_at,
    returnedAt: row.returned_at,
  }
}

export function payoutRow(reading: Reading, id: PayoutId): Promise<PayoutRow | undefined> {
  return reading.db.selectFrom('cho_payout').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * A payout as it stands under its book's lock, so that nobody else moves it meanwhile.
 * Problems: NotFound.
 */
export async function lockedPayout(tx: Tx, id: PayoutId): Promise<Result<PayoutRow, Problem>> {
  const seen = await payoutRow(tx, id)
  if (!seen) return err({ type: 'NotFound', what: 'payout', id })
  const head = await lockBook(tx, seen.book_id)
  if (!head.ok) return head
  return ok((await payoutRow(tx, id)) ?? seen)
}

export function wrongState(row: PayoutRow): Result<never, Problem> {
  return err({ type: 'WrongState', what: 'payout', id: row.id, state: row.state })
}
