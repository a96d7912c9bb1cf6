import type { CapitalId, LeavingId, MemberId, PersonId, Problem } from '@cho40/contract'
import { type Dong, dong, type MarketDay, ok, type Result, startOfMarketDay } from '@cho40/values'
import { credit, debit, type Line } from '../ledger/journal-entry.ts'
import { accountFor, openPartyAccount } from '../ledger/party-account.ts'
import { type PostedEntry, post } from '../ledger/post.ts'
import type { Tx } from '../store/deps.ts'
import type { Cooperative } from './cooperatives.ts'

export type Returned = { readonly memberId: MemberId; readonly amount: Dong }

type GivingBack = {
  readonly id: CapitalId | LeavingId
  readonly cooperative: Cooperative
  readonly day: MarketDay
  readonly by: PersonId
  /** Paid-in capital that is no longer held. */
  readonly returned: readonly Returned[]
  /** Debts it pays first: accounts to credit. */
  readonly setOff?: readonly { readonly account: string; readonly amount: Dong }[]
}

/**
 * Takes paid-in capital out of 4111 and makes what is left after debts payable in 3382, each on the
 * member's own account; the payout itself is another concept's. Nothing returned is no entry.
 * Set-offs belong to a single member. Problems: those of `post`.
 */
export async function giveBack(
  tx: Tx,
  giving: GivingBack,
): Promise<Result<PostedEntry | undefined, Problem>> {
  const { cooperative, day, setOff = [] } = giving
  const returned = giving.returned.filter(({ amount }) => amount > 0)
  if (returned.length === 0) return ok(undefined)
  const lines: Line[] = setOff.map(({ account, amount }) => credit(account, amount))
  let debts = setOff.reduce((sum, { amount }) => sum + amount, 0)
  for (const { memberId, amount } of returned) {
    const accounts = await accountsOf(tx, cooperative, memberId)
    if (!accounts.ok) return accounts
    lines.push(debit(accounts.value.capital, amount))
    const payable = dong(Math.max(0, amount - debts))
    debts = Math.max(0, debts - amount)
    if (payable > 0) lines.push(credit(accounts.value.payable, payable))
  }
  const entry = await post(tx, {
    bookId: cooperative.bookId,
    kind: 'capital_returned',
    subject: giving.id,
    occurredAt: startOfMarketDay(day),
    lines,
  })
  if (!entry.ok) return entry
  await tx.db
    .insertInto('cho_capital_movement')
    .values(
      returned.map(({ memberId, amount }) => ({
        id: giving.id,
        cooperative_id: cooperative.id,
        member_id: memberId,
        kind: 'returned' as const,
        day,
        form: null,
        description: null,
        quantity: null,
        value: dong(-amount),
        entry_id: entry.value.id,
        recorded_by: giving.by,
        recorded_at: tx.clock.now(),
      })),
    )
    .execute()
  return entry
}

async function accountsOf(
  tx: Tx,
  { bookId }: Cooperative,
  party: MemberId,
): Promise<Result<{ readonly capital: string; readonly payable: string }, Problem>> {
  const open = async (role: 'member_capital' | 'distribution_payable') =>
    openPartyAccount(tx, { bookId, parent: await accountFor(tx, bookId, role), party })
  const capital = await open('member_capital')
  if (!capital.ok) return capital
  const payable = await open('distribution_payable')
  return payable.ok ? ok({ capital: capital.value, payable: payable.value }) : payable
}
