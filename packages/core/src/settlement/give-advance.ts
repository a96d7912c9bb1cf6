import type { AdvanceId, BookId, GiveAdvance, Problem } from '@cho40/contract'
import { marketDayOf, ok, type Result } from '@cho40/values'
import { payoutAccountOf } from '../cooperative/members.ts'
import { orderPayout } from '../payment/order-payout.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { type Chart, chartOf, memberAccount, toPayAccount } from './accounts.ts'
import { bookEntry } from './book-goods.ts'
import { cr, dr } from './entry-lines.ts'
import { inCooperative } from './in-cooperative.ts'
import { memberOn } from './members.ts'

/**
 * Gives a member money before the goods are settled: Dr 141 of the member / Cr 111, or a payout to
 * the member's bank account. It is set off in the next run.
 * Problems: NotFound (cooperative, member), WrongState (member left), IdReused, and those of
 * `orderPayout` and `post`.
 */
export function giveAdvance(deps: Deps, input: GiveAdvance): Promise<Result<AdvanceId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const { memberId, amount, pay } = input
    const day = marketDayOf(input.occurredAt)
    const member = await memberOn(tx, { bookId, memberId, day })
    if (!member.ok) return member
    const chart = await chartOf(tx, bookId)
    const advances = await memberAccount(tx, { bookId, chart, memberId }, 'advances')
    if (!advances.ok) return advances
    const from = await paidFrom(tx, { input, bookId, chart })
    if (!from.ok) return from
    const booked = await bookEntry(tx, {
      bookId,
      kind: 'advance_given',
      subject: input.id,
      occurredAt: input.occurredAt,
      signed: [dr(advances.value, amount), cr(from.value, amount)],
    })
    if (!booked.ok) return booked
    await tx.db
      .insertInto('cho_advance')
      .values({
        id: input.id,
        book_id: bookId,
        member_id: memberId,
        amount,
        payout_id: pay.by === 'bank' ? pay.payoutId : null,
        note: input.note ?? null,
        given_by: input.by,
        ...booked.value,
      })
      .execute()
    if (pay.by === 'bank') {
      const ordered = await orderTo(tx, { input, bookId, account: from.value, pay })
      if (!ordered.ok) return ordered
    }
    return ok(input.id)
  })
}

async function paidFrom(
  tx: Tx,
  { input, bookId, chart }: { input: GiveAdvance; bookId: BookId; chart: Chart },
): Promise<Result<string, Problem>> {
  return input.pay.by === 'cash'
    ? ok(chart('cash'))
    : toPayAccount(tx, { bookId, chart, memberId: input.memberId })
}

async function orderTo(
  tx: Tx,
  {
    input,
    bookId,
    account,
    pay,
  }: {
    readonly input: GiveAdvance
    readonly bookId: BookId
    readonly account: string
    readonly pay: Extract<GiveAdvance['pay'], { by: 'bank' }>
  },
): Promise<Result<unknown, Problem>> {
  const known = await payoutAccountOf(tx, input.memberId, marketDayOf(tx.clock.now()))
  return orderPayout(tx, {
    id: pay.payoutId,
    bookId,
    accountId: pay.accountId,
    amount: input.amount,
    debitAccount: account,
    to: known && { bin: known.bin, number: known.number, holderName: known.holderName },
    purpose: 'other',
    subject: input.id,
    by: input.by,
  })
}
