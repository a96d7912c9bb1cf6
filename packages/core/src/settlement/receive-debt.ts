import type { GoodsMoveId, Problem, ReceiveDebt } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { balanceOf } from '../ledger/balances.ts'
import type { Deps } from '../store/deps.ts'
import { chartOf, knownAccount, partyOf } from './accounts.ts'
import { bookEntry } from './book-goods.ts'
import { cr, dr } from './entry-lines.ts'
import { inCooperative } from './in-cooperative.ts'

/**
 * Takes cash from somebody who owes: a buyer or an agent for goods, a member for inputs or an
 * advance. Dr 111 / Cr their part of 131 or 141, never more than they owe. Problems: NotFound (cooperative, who owes nothing),
 * AmountNotAvailable (owes less), IdReused, and those of `post`.
 */
export function receiveDebt(deps: Deps, input: ReceiveDebt): Promise<Result<GoodsMoveId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const chart = await chartOf(tx, bookId)
    const party = partyOf(input.from)
    const parent = chart(input.owedFor === 'advance' ? 'advances' : 'receivable')
    const account = await knownAccount(tx, { bookId, parent, party })
    if (!account.ok) return account
    const { amount } = input
    const owed = await balanceOf(tx, bookId, account.value)
    if (owed < amount) return err({ type: 'AmountNotAvailable', wanted: amount, available: owed })
    const booked = await bookEntry(tx, {
      bookId,
      kind: 'debt_received',
      subject: input.id,
      occurredAt: input.occurredAt,
      signed: [dr(chart('cash'), amount), cr(account.value, amount)],
    })
    if (!booked.ok) return booked
    await tx.db
      .insertInto('cho_goods_act')
      .values({
        id: input.id,
        book_id: bookId,
        kind: 'debt_received',
        delivery_id: null,
        party,
        before: 0,
        after: 0,
        amount,
        reason: null,
        acted_by: input.by,
        ...booked.value,
      })
      .execute()
    return ok(input.id)
  })
}
