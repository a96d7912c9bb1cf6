import type { BookId, MemberId, MemberOwed } from '@cho40/contract'
import { dong, ZERO_DONG } from '@cho40/values'
import { availableOf } from '../ledger/holds.ts'
import { payoutsFor } from '../payment/payouts.ts'
import type { ClockDep, Reading } from '../store/deps.ts'

/**
 * What a member is owed in 3382 — income that was shared, capital given back —, what of it no payout
 * has set aside yet, and every payout of it, the latest first.
 */
export async function owedToMember(
  reading: Reading & ClockDep,
  { bookId, memberId }: { readonly bookId: BookId; readonly memberId: MemberId },
): Promise<MemberOwed> {
  const row = await reading.db
    .selectFrom('cho_account as account')
    .innerJoin('cho_balance as balance', (join) =>
      join
        .onRef('balance.book_id', '=', 'account.book_id')
        .onRef('balance.account_code', '=', 'account.code'),
    )
    .select(['account.code', 'balance.debits', 'balance.credits'])
    .where('account.book_id', '=', bookId)
    .where('account.party', '=', memberId)
    .where('account.role', '=', 'distribution_payable')
    .executeTakeFirst()
  if (!row) return { amount: ZERO_DONG, free: ZERO_DONG, payouts: [] }
  const free = await availableOf(reading, bookId, row.code)
  const payouts = await payoutsFor(reading, memberId)
  return {
    amount: dong(row.credits - row.debits),
    free: free.ok ? free.value : ZERO_DONG,
    payouts: payouts
      .map(({ id, code, purpose, amount, state, awaitsApproval, orderedAt }) => ({
        id,
        code,
        purpose,
        amount,
        state,
        awaitsApproval,
        orderedAt,
      }))
      .toReversed(),
  }
}
