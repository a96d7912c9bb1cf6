import type { DecisionId, EntryId, PersonId, Problem, TransferId } from '@cho40/contract'
import { err, invariant, negateDong, ok, type Result } from '@cho40/values'
import { reverse } from '../ledger/reverse.ts'
import { cancelLive } from '../payment/cancel-payout.ts'
import { isLive, payoutRow } from '../payment/payout.ts'
import { unpayPayout, unreturnPayout } from '../payment/settle-payout.ts'
import type { Tx } from '../store/deps.ts'
import { transferRow } from './decision.ts'
import { moveAllocated } from './place-money.ts'
import { takeBackFromRequest } from './undo-request.ts'
import type { AllocationRow } from './undo-standing.ts'

export type Undoing = {
  readonly decisionId: DecisionId
  readonly by: PersonId | null
  readonly reason: string
}

/**
 * Undoes allocations, each by the mirror of its entry and a row that takes its amount back; what
 * they paid is due again. The caller holds the book's lock and settles the exceptions. Answers which
 * transfers have money without a place now.
 * Problems: WrongState (paid out or refunded since), and those of `reverse`.
 */
export async function undoAllocations(
  tx: Tx,
  allocations: readonly AllocationRow[],
  undoing: Undoing,
): Promise<Result<ReadonlySet<TransferId>, Problem>> {
  const touched = new Set<TransferId>()
  // Two transfers that are one movement share an entry, which is reversed once.
  const reversed = new Map<EntryId, EntryId>()
  for (const allocation of allocations) {
    const before = reversed.get(allocation.entry_id)
    const entry = before ? ok(before) : await reverseOne(tx, allocation, undoing)
    if (!entry.ok) return entry
    reversed.set(allocation.entry_id, entry.value)
    await takeBack(tx, allocation, { ...undoing, entryId: entry.value })
    touched.add(allocation.transfer_id)
  }
  return ok(touched)
}

async function reverseOne(
  tx: Tx,
  allocation: AllocationRow,
  undoing: Undoing,
): Promise<Result<EntryId, Problem>> {
  const how = { occurredAt: tx.clock.now(), by: undoing.by, note: undoing.reason }
  if (allocation.request_id !== null) return takeBackFromRequest(tx, allocation, how.occurredAt)
  if (allocation.payout_id !== null) {
    const payout = await payoutRow(tx, allocation.payout_id)
    invariant(payout, 'an allocation names a payout that is there')
    return allocation.purpose === 'payout'
      ? unpayPayout(tx, payout, how)
      : unreturnPayout(tx, payout, how)
  }
  if (allocation.purpose === 'payer_credit') {
    const freed = await cancelRefunds(tx, allocation.transfer_id, undoing)
    if (!freed.ok) return freed
  }
  const entry = await reverse(tx, {
    bookId: allocation.book_id,
    entryId: allocation.entry_id,
    occurredAt: how.occurredAt,
  })
  return entry.ok ? ok(entry.value.id) : entry
}

/** Refunds that are ordered from money which now waits again; one that was paid stands in the way. */
async function cancelRefunds(
  tx: Tx,
  transferId: TransferId,
  { by, reason }: Undoing,
): Promise<Result<void, Problem>> {
  const refunds = await tx.db
    .selectFrom('cho_refund')
    .select(['id', 'payout_id', 'requested_by'])
    .where('transfer_id', '=', transferId)
    .execute()
  for (const refund of refunds) {
    const payout = await payoutRow(tx, refund.payout_id)
    if (payout?.state === 'paid') {
      return err({ type: 'WrongState', what: 'refund', id: refund.id, state: 'paid' })
    }
    if (!payout || !isLive(payout)) continue
    const cancelled = await cancelLive(tx, payout, { by: by ?? refund.requested_by, reason })
    if (!cancelled.ok) return cancelled
  }
  return ok(undefined)
}

async function takeBack(
  tx: Tx,
  allocation: AllocationRow,
  undoing: Undoing & { readonly entryId: EntryId },
): Promise<void> {
  const amount = negateDong(allocation.amount)
  await tx.db
    .insertInto('cho_allocation')
    .values({
      ...allocation,
      id: tx.ids.make('alloc'),
      amount,
      evidence: 'human',
      entry_id: undoing.entryId,
      recorded_at: tx.clock.now(),
      decision_id: undoing.decisionId,
      undoes_id: allocation.id,
    })
    .execute()
  const transfer = await transferRow(tx, allocation.transfer_id)
  invariant(transfer, 'an allocation has a transfer')
  await moveAllocated(tx, transfer, amount)
}
