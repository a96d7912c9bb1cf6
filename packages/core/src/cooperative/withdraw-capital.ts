import type { CapitalId, PersonId, Problem, WithdrawCapital } from '@cho40/contract'
import { dong, err, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { changeCapital, syncCertificates } from './capital-change.ts'
import { type Cooperative, charterOn, cooperativeOf } from './cooperatives.ts'
import { giveBack } from './give-back.ts'
import { capitalByMember, type MemberCapital, NO_CAPITAL } from './holdings.ts'
import { presentMember } from './members.ts'

/**
 * Members who stay take capital back, several at once when one alone would push somebody over a
 * limit. What was promised and not yet paid goes first; of what was paid the rest becomes payable.
 * Nobody falls below the charter's least capital: who wants all of it leaves.
 * Problems: NotFound (cooperative, member, meeting), WrongState (left), AmountNotAvailable,
 * CapitalCapExceeded, InvalidInput (day), IdReused.
 */
export function withdrawCapital(
  deps: Deps,
  input: WithdrawCapital & { readonly by: PersonId },
): Promise<Result<CapitalId, Problem>> {
  const { cooperativeId, withdrawals, day, by } = input
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id: input.id, body: input }, async () => {
      const found = await cooperativeOf(tx, cooperativeId)
      if (!found.ok) return found
      const cooperative = found.value
      const head = await lockBook(tx, cooperative.bookId)
      if (!head.ok) return head
      const before = await capitalByMember(tx, cooperativeId)
      const refusal = await refusalOf(tx, { cooperative, before, input })
      if (refusal) return err(refusal)
      const changed = await changeCapital(tx, {
        id: input.id,
        cooperative,
        kind: 'withdrawal',
        day,
        deltas: withdrawals.map(({ memberId, amount }) => ({ memberId, delta: dong(-amount) })),
        meetingId: input.meetingId,
        by,
      })
      if (!changed.ok) return changed
      const members = withdrawals.map(({ memberId }) => memberId)
      const returned = members.map((memberId) => excess(changed.value, memberId))
      const given = await giveBack(tx, { id: input.id, cooperative, day, by, returned })
      if (!given.ok) return given
      await syncCertificates(tx, cooperative, { members, day, by })
      await announce(tx, {
        bookId: cooperative.bookId,
        type: 'capital_changed',
        stallId: null,
        payload: { change: input.id },
      })
      return ok(input.id)
    }),
  )
}

/** What was paid beyond what is held now. */
export function excess(
  after: ReadonlyMap<string, MemberCapital>,
  memberId: WithdrawCapital['withdrawals'][number]['memberId'],
) {
  const { pledged, paid } = after.get(memberId) ?? NO_CAPITAL
  return { memberId, amount: dong(Math.max(0, paid - pledged)) }
}

async function refusalOf(
  tx: Tx,
  {
    cooperative,
    before,
    input,
  }: {
    readonly cooperative: Cooperative
    readonly before: ReadonlyMap<string, MemberCapital>
    readonly input: WithdrawCapital
  },
): Promise<Problem | undefined> {
  const charter = await charterOn(tx, cooperative.id, input.day)
  const least = Math.max(1, charter?.minimum_capital ?? 0)
  for (const { memberId, amount } of input.withdrawals) {
    const member = await presentMember(tx, memberId)
    if (!member.ok) return member.problem
    if (member.value.cooperativeId !== cooperative.id) {
      return { type: 'NotFound', what: 'member', id: memberId }
    }
    const { pledged } = before.get(memberId) ?? NO_CAPITAL
    const available = dong(Math.max(0, pledged - least))
    if (amount > available) return { type: 'AmountNotAvailable', wanted: amount, available }
  }
  return undefined
}
