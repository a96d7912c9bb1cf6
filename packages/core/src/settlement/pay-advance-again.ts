import type { AdvanceId, PayAdvanceAgain, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { payoutAccountOf } from '../cooperative/members.ts'
import { lockBook } from '../ledger/seal.ts'
import { orderPayout } from '../payment/order-payout.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { chartOf, toPayAccount } from './accounts.ts'
import { advanceRow, lastPayoutOf } from './advances.ts'

/**
 * Orders an advance's payout again whose money came back or whose order was cancelled: to the account
 * the member has now, or in cash. The member owes the advance all the while; nothing is booked twice.
 * The same payout id again is the same order.
 * Problems: NotFound (advance), WrongState (given in cash, withdrawn, or its payout still lives), and
 * those of `orderPayout`.
 */
export function payAdvanceAgain(
  deps: Deps,
  input: PayAdvanceAgain,
): Promise<Result<AdvanceId, Problem>> {
  const { advanceId, payoutId, accountId, by } = input
  return transact(deps, async (tx) => {
    const seen = await advanceRow(tx, advanceId)
    if (!seen) return err({ type: 'NotFound', what: 'advance', id: advanceId })
    const { book_id: bookId, member_id: memberId, amount } = seen
    const head = await lockBook(tx, bookId)
    if (!head.ok) return head
    const advance = (await advanceRow(tx, advanceId)) ?? seen
    const last = await lastPayoutOf(tx, advanceId)
    if (last?.id === payoutId) return ok(advanceId)
    const state = advance.undone_by ? 'withdrawn' : (last?.state ?? 'paid_in_cash')
    if (state !== 'returned' && state !== 'cancelled') {
      return err({ type: 'WrongState', what: 'advance', id: advanceId, state })
    }
    const account = await toPayAccount(tx, { bookId, chart: await chartOf(tx, bookId), memberId })
    if (!account.ok) return account
    const known = await payoutAccountOf(tx, memberId, marketDayOf(tx.clock.now()))
    const to =
      input.inCash || !known
        ? null
        : { bin: known.bin, number: known.number, holderName: known.holderName }
    const ordered = await orderPayout(tx, {
      id: payoutId,
      bookId,
      accountId,
      amount,
      debitAccount: account.value,
      to,
      purpose: 'other',
      subject: advanceId,
      by,
    })
    return ordered.ok ? ok(advanceId) : ordered
  })
}
