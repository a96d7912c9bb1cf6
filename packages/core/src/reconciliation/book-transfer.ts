import type { Problem, TransferId } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import { ok, type Result, ZERO_DONG } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { type PostedEntry, type Posting, post } from '../ledger/post.ts'
import type { Tx } from '../store/deps.ts'
import { inPieces, preparedRows } from '../store/prepared.ts'
import type { KnownAccount } from './account-named.ts'
import type { NewObservation } from './observation.ts'
import { gradeOf } from './regrade.ts'
import type { ReconciliationTables } from './tables.ts'
import { recordFirstCodes } from './transfer-codes.ts'

export type TransferRow = ReconciliationTables['cho_bank_transfer']

const insert = preparedRows((db, rows: readonly TransferRow[]) =>
  db.insertInto('cho_bank_transfer').values(rows),
)

/**
 * Books money seen at the bank at once and in full, before anything is known of what it is for:
 * Dr bank / Cr suspense; what left goes to outflows awaiting their reason.
 */
export async function bookTransfer(
  tx: Tx,
  observation: NewObservation,
  read: { readonly account: KnownAccount; readonly found: CodesFound },
): Promise<Result<TransferRow, Problem>> {
  const posting = receiptOf(tx, observation, read.account)
  const entry = await post(tx, posting)
  if (!entry.ok) return entry
  const transfer = transferOf(observation, posting, entry.value)
  await insertTransfers(tx, [transfer])
  await recordFirstCodes(tx, [{ transfer, found: read.found }])
  return ok(transfer)
}

export async function insertTransfers(tx: Tx, rows: readonly TransferRow[]): Promise<void> {
  await inPieces(tx, rows, insert)
}

/** The entry that a movement at the bank is booked with; its subject is the transfer's new id. */
export function receiptOf(tx: Tx, observation: NewObservation, account: KnownAccount) {
  const { amount, direction } = observation
  const bank = account.ledgerAccount
  return {
    bookId: observation.bookId,
    kind: direction === 'in' ? 'bank_receipt' : 'bank_outflow',
    subject: tx.ids.make('transfer'),
    occurredAt: observation.occurredAt,
    lines:
      direction === 'in'
        ? [debit(bank, amount), credit('3388', amount)]
        : [debit('1388', amount), credit(bank, amount)],
  } satisfies Posting
}

export function transferOf(
  observation: NewObservation,
  posting: ReturnType<typeof receiptOf>,
  entry: PostedEntry,
): TransferRow {
  return {
    ...unbooked(observation, posting.subject),
    business_day: entry.businessDay,
    receipt_entry_id: entry.id,
    recorded_at: entry.recordedAt,
  }
}

/** What is known of a transfer before it is booked: all but where it stands in the book. */
export function unbooked(
  observation: NewObservation,
  id: TransferId,
): Omit<TransferRow, 'business_day' | 'receipt_entry_id' | 'recorded_at'> {
  return {
    id,
    book_id: observation.bookId,
    account_id: observation.accountId,
    direction: observation.direction,
    amount: observation.amount,
    occurred_at: observation.occurredAt,
    time_precision: observation.precision,
    grade: gradeOf(new Set([observation.sourceKind])),
    memo: observation.memo,
    allocated: ZERO_DONG,
  }
}
