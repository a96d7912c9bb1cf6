import type { EvidenceGrade, Problem, TransferId } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import { ok, type Result, ZERO_DONG } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import type { Tx } from '../store/deps.ts'
import type { NewObservation } from './observation.ts'
import { recordCodes } from './transfer-codes.ts'

/**
 * Books money seen at the bank at once and in full, before anything is known of what it is for:
 * Dr bank / Cr suspense; what left goes to outflows awaiting their reason.
 */
export async function bookTransfer(
  tx: Tx,
  observation: NewObservation,
  found: CodesFound,
): Promise<Result<TransferId, Problem>> {
  const id = tx.ids.make('transfer')
  const { amount, direction } = observation
  const { ledger_account: bank } = await tx.db
    .selectFrom('cho_receiving_account')
    .select('ledger_account')
    .where('id', '=', observation.accountId)
    .executeTakeFirstOrThrow()
  const entry = await post(tx, {
    bookId: observation.bookId,
    kind: direction === 'in' ? 'bank_receipt' : 'bank_outflow',
    subject: id,
    occurredAt: observation.occurredAt,
    lines:
      direction === 'in'
        ? [debit(bank, amount), credit('3388', amount)]
        : [debit('1388', amount), credit(bank, amount)],
  })
  if (!entry.ok) return entry
  await tx.db
    .insertInto('cho_bank_transfer')
    .values({
      id,
      book_id: observation.bookId,
      account_id: observation.accountId,
      direction,
      amount,
      occurred_at: observation.occurredAt,
      time_precision: observation.precision,
      business_day: entry.value.businessDay,
      grade: gradeOf(new Set([observation.sourceKind])),
      memo: observation.memo,
      allocated: ZERO_DONG,
      receipt_entry_id: entry.value.id,
      recorded_at: entry.value.recordedAt,
    })
    .execute()
  await recordCodes(tx, id, { accountId: observation.accountId, found })
  return ok(id)
}

/** What several kinds of sources together are worth: the statement is the bank's own word. */
function gradeOf(kinds: ReadonlySet<NewObservation['sourceKind']>): EvidenceGrade {
  if (kinds.has('statement')) return kinds.size > 1 ? 'crosschecked' : 'banked'
  if (kinds.has('webhook') || kinds.has('sms')) return 'notified'
  return 'attested'
}

/** Raises a transfer's grade after another source has spoken of it. */
export async function regrade(tx: Tx, id: TransferId): Promise<void> {
  const sources = await tx.db
    .selectFrom('cho_observation')
    .select('source_kind')
    .where('transfer_id', '=', id)
    .execute()
  await tx.db
    .updateTable('cho_bank_transfer')
    .set({ grade: gradeOf(new Set(sources.map((row) => row.source_kind))) })
    .where('id', '=', id)
    .execute()
}
