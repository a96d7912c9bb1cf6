import type { PayMember, PayoutOrder, PersonId, Problem } from '@cho40/contract'
import { err, marketDayOf, type Result } from '@cho40/values'
import { memberOf, payoutAccountOf } from '../cooperative/members.ts'
import { orderPayout } from '../payment/order-payout.ts'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { chartOf, knownAccount } from './accounts.ts'

/**
 * Orders a payout of what a member is owed in 3382: a share of the income, or capital given back
 * when they leave. To the bank account the member has today, or in cash for who has none.
 * Problems: NotFound (member, nothing was ever owed in 3382), and those of `orderPayout`.
 */
export function payMember(
  deps: Deps,
  input: PayMember & { readonly by: PersonId },
): Promise<Result<PayoutOrder, Problem>> {
  const { id, memberId, accountId, amount, purpose, by } = input
  return transact(deps, async (tx) => {
    const member = await memberOf(tx, memberId)
    if (!member.ok) return member
    const { bookId } = member.value
    const parent = (await chartOf(tx, bookId))('distribution_payable')
    const owed = await knownAccount(tx, { bookId, parent, party: memberId })
    if (!owed.ok) return err({ type: 'NotFound', what: 'account', id: parent })
    const account = await payoutAccountOf(tx, memberId, marketDayOf(tx.clock.now()))
    const to =
      input.inCash || !account
        ? null
        : { bin: account.bin, number: account.number, holderName: account.holderName }
    return orderPayout(tx, {
      id,
      bookId,
      accountId,
      amount,
      debitAccount: owed.value,
      to,
      purpose,
      subject: memberId,
      by,
    })
  })
}
