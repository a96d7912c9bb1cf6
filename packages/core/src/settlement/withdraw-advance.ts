import type { AdvanceId, Problem, WithdrawAdvance } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { balanceOf } from '../ledger/balances.ts'
import { reverse } from '../ledger/reverse.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { chartOf, knownAccount } from './accounts.ts'
import { type AdvanceRow, advanceRow, lastPayoutOf } from './advances.ts'

/**
 * Takes back an advance whose money never arrived: Dr what was to be paid / Cr 141 of the member, so
 * that no run takes from the member what they never got. What a run already took must be paid again
 * instead. An order that still lives is cancelled first, by its own step. Twice is once.
 * Problems: NotFound, WrongState (given in cash, on its way or paid), AmountNotAvailable (a run took
 * a part of it), and those of `reverse`.
 */
export function withdrawAdvance(
  deps: Deps,
  input: WithdrawAdvance,
): Promise<Result<AdvanceId, Problem>> {
  const { advanceId: id } = input
  return transact(deps, async (tx) => {
    const seen = await advanceRow(tx, id)
    if (!seen) return err({ type: 'NotFound', what: 'advance', id })
    const head = await lockBook(tx, seen.book_id)
    if (!head.ok) return head
    const advance: AdvanceRow = (await advanceRow(tx, id)) ?? seen
    if (advance.undone_by) return ok(id)
    const state = (await lastPayoutOf(tx, id))?.state ?? 'paid_in_cash'
    if (state !== 'returned' && state !== 'cancelled') {
      return err({ type: 'WrongState', what: 'advance', id, state })
    }
    const { book_id: bookId, member_id: party, amount, entry_id: entryId } = advance
    const parent = (await chartOf(tx, bookId))('advances')
    const account = await knownAccount(tx, { bookId, parent, party })
    if (!account.ok) return account
    const owed = await balanceOf(tx, bookId, account.value)
    if (owed < amount) return err({ type: 'AmountNotAvailable', wanted: amount, available: owed })
    const undone = await reverse(tx, { bookId, entryId, occurredAt: tx.clock.now() })
    return undone.ok ? ok(id) : undone
  })
}
