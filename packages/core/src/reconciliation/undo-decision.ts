import type {
  DecisionId,
  PersonId,
  Problem,
  TransferId,
  UndoDecision,
  UndoMatch,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { lastReason, recordDecision, transferRow } from './decision.ts'
import { settleException } from './exception-queue.ts'
import { type Undoing, undoAllocations } from './undo-allocations.ts'
import { type AllocationRow, standingOf } from './undo-standing.ts'

/**
 * Takes a person's decision back: the mirror of each of its entries, the money waits for a person
 * again, and the history keeps both. The machine does not take it up. The same id again changes
 * nothing. Problems: NotFound, WrongState (an undo, or undone already, or paid out or refunded
 * since), IdReused, and those of booking.
 */
export function undoDecision(
  deps: Deps,
  input: UndoDecision & { readonly by: PersonId },
): Promise<Result<DecisionId, Problem>> {
  return transact(deps, async (tx) => {
    const decision = await decisionRow(tx, input.decisionId)
    if (!decision) return err({ type: 'NotFound', what: 'decision', id: input.decisionId })
    const scope = decision.book_id
    return once(tx, { scope, id: input.id, body: input }, async () => {
      const undone = await undoLocked(tx, input)
      return undone.ok ? ok(input.id) : undone
    })
  })
}

/** The same inside a transaction that goes on to decide anew. */
export async function undoLocked(
  tx: Tx,
  input: UndoDecision & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const { decisionId, by, reason } = input
  const decision = await decisionRow(tx, decisionId)
  if (!decision) return err({ type: 'NotFound', what: 'decision', id: decisionId })
  const head = await lockBook(tx, decision.book_id)
  if (!head.ok) return head
  const undoneBefore = await tx.db
    .selectFrom('cho_decision')
    .select('id')
    .where('undoes_id', '=', decisionId)
    .executeTakeFirst()
  if (undoneBefore || decision.how === 'undo') {
    const state = undoneBefore ? 'undone' : 'undo'
    return err({ type: 'WrongState', what: 'decision', id: decisionId, state })
  }
  const allocations = await standingOf(tx, { decisionId })
  if (allocations.length === 0) {
    // A later reversal by the bank has taken its money away.
    return err({ type: 'WrongState', what: 'decision', id: decisionId, state: 'superseded' })
  }
  return undo(tx, allocations, {
    decisionId: input.id,
    by,
    reason,
    undoes: decisionId,
    about: decision.transfer_id,
  })
}

/**
 * Takes back what the machine matched of a transfer: its code was right and meant something else.
 * Problems: NotFound, WrongState (nothing was matched by the machine), IdReused, of booking.
 */
export function undoMatch(
  deps: Deps,
  input: UndoMatch & { readonly by: PersonId },
): Promise<Result<DecisionId, Problem>> {
  return transact(deps, async (tx) => {
    const { transferId: about, by, reason } = input
    const transfer = await transferRow(tx, about)
    if (!transfer) return err({ type: 'NotFound', what: 'transfer', id: about })
    return once(tx, { scope: transfer.book_id, id: input.id, body: input }, async () => {
      const head = await lockBook(tx, transfer.book_id)
      if (!head.ok) return head
      const standing = await standingOf(tx, { transferId: about })
      const matched = standing.filter((row) => row.decision_id === null)
      if (matched.length === 0) {
        return err({ type: 'WrongState', what: 'transfer', id: about, state: 'not_matched' })
      }
      const undone = await undo(tx, matched, { decisionId: input.id, by, reason, about })
      return undone.ok ? ok(input.id) : undone
    })
  })
}

async function undo(
  tx: Tx,
  allocations: readonly AllocationRow[],
  how: Undoing & { readonly about: TransferId; readonly undoes?: DecisionId },
): Promise<Result<void, Problem>> {
  const transfer = await transferRow(tx, how.about)
  if (!transfer) return err({ type: 'NotFound', what: 'transfer', id: how.about })
  const { decisionId, by } = how
  await recordDecision(
    tx,
    { decisionId, transfer, by, exception: null },
    {
      how: 'undo',
      note: how.reason,
      ...(how.undoes === undefined ? {} : { undoes: how.undoes }),
    },
  )
  const undone = await undoAllocations(tx, allocations, how)
  if (!undone.ok) return undone
  for (const id of undone.value) {
    const open = await transferRow(tx, id)
    if (!open) continue
    await settleException(tx, id, { type: await lastReason(tx, open), resolution: 'undone' })
  }
  return ok(undefined)
}

function decisionRow(reading: Reading, id: DecisionId) {
  return reading.db.selectFrom('cho_decision').selectAll().where('id', '=', id).executeTakeFirst()
}
