import type { DecisionId, EntryId, PayoutId, Problem } from '@cho40/contract'
import { addDong, type Dong, err, type Instant, ok, type Result, subtractDong } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import type { Tx } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import type { AllocationPurpose } from './purpose.ts'
import type { ReconciliationTables } from './tables.ts'

/** Where money that came in waits, and what explains money that went out. */
export const SUSPENSE = '3388'
export const OUTFLOW = '1388'

export type Placing = {
  readonly purpose: AllocationPurpose
  /** Null when the machine does it. */
  readonly decisionId: DecisionId | null
  readonly payoutId?: PayoutId
  readonly evidence?: ReconciliationTables['cho_allocation']['evidence']
}

/** What of a transfer has no place yet. */
export function remainderOf(transfer: Pick<TransferRow, 'amount' | 'allocated'>): Dong {
  return subtractDong(transfer.amount, transfer.allocated)
}

/**
 * Gives money of a transfer its place on an account, outside any request: Dr suspense / Cr account
 * for what came in, Dr account / Cr outflow for what went out.
 * Problems: AmountNotAvailable, and those of `post`.
 */
export async function placeMoney(
  tx: Tx,
  transfer: TransferRow,
  placing: Placing & { readonly amount: Dong; readonly account: string; readonly kind: string },
): Promise<Result<TransferRow, Problem>> {
  const { amount, account } = placing
  const available = remainderOf(transfer)
  if (amount > available) return err({ type: 'AmountNotAvailable', wanted: amount, available })
  const entry = await post(tx, {
    bookId: transfer.book_id,
    kind: placing.kind,
    subject: placing.decisionId ?? placing.payoutId ?? account,
    occurredAt: transfer.occurred_at,
    lines:
      transfer.direction === 'in'
        ? [debit(SUSPENSE, amount), credit(account, amount)]
        : [debit(account, amount), credit(OUTFLOW, amount)],
  })
  if (!entry.ok) return entry
  return ok(await recordPlace(tx, transfer, { ...placing, amount, entryId: entry.value.id }))
}

/** Notes that an entry gave money of a transfer its place; the entry is posted already. */
export async function recordPlace(
  tx: Tx,
  transfer: TransferRow,
  placing: Placing & { readonly amount: Dong; readonly entryId: EntryId },
): Promise<TransferRow> {
  await tx.db
    .insertInto('cho_allocation')
    .values({
      id: tx.ids.make('alloc'),
      book_id: transfer.book_id,
      transfer_id: transfer.id,
      request_id: null,
      amount: placing.amount,
      evidence: placing.evidence ?? 'human',
      entry_id: placing.entryId,
      recorded_at: tx.clock.now(),
      purpose: placing.purpose,
      payout_id: placing.payoutId ?? null,
      decision_id: placing.decisionId,
      undoes_id: null,
    })
    .execute()
  return moveAllocated(tx, transfer, placing.amount)
}

/** Keeps a transfer's sum of allocations; negative when one is undone. */
export async function moveAllocated(
  tx: Tx,
  transfer: TransferRow,
  amount: Dong,
): Promise<TransferRow> {
  const allocated = addDong(transfer.allocated, amount)
  await tx.db
    .updateTable('cho_bank_transfer')
    .set({ allocated })
    .where('id', '=', transfer.id)
    .execute()
  return { ...transfer, allocated }
}

/** Posts what one movement in and one out of a book are together: nothing came, nothing left. */
export function postPair(
  tx: Tx,
  pair: { readonly incoming: TransferRow; readonly kind: string; readonly subject: string },
): ReturnType<typeof post> {
  const { incoming } = pair
  const occurredAt: Instant = incoming.occurred_at
  return post(tx, {
    bookId: incoming.book_id,
    kind: pair.kind,
    subject: pair.subject,
    occurredAt,
    lines: [debit(SUSPENSE, incoming.amount), credit(OUTFLOW, incoming.amount)],
  })
}
