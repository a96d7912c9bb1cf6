import type { CapitalId, MemberId, PersonId, PledgeCapital, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { changeCapital, syncCertificates } from './capital-change.ts'
import { cooperativeOf } from './cooperatives.ts'
import { presentMember } from './members.ts'
import { unfit } from './refusals.ts'

/**
 * Members promise capital, or more of it. At a founding all pledges come in one command, since a
 * first member alone would hold everything.
 * Problems: NotFound (cooperative, member, meeting), WrongState (left, or an associate without
 * capital), CapitalCapExceeded, InvalidInput (day), IdReused.
 */
export function pledgeCapital(
  deps: Deps,
  input: PledgeCapital & { readonly by: PersonId },
): Promise<Result<CapitalId, Problem>> {
  const { cooperativeId, pledges, day, by } = input
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id: input.id, body: input }, async () => {
      const found = await cooperativeOf(tx, cooperativeId)
      if (!found.ok) return found
      const cooperative = found.value
      const head = await lockBook(tx, cooperative.bookId)
      if (!head.ok) return head
      for (const [index, { memberId }] of pledges.entries()) {
        const refusal = await holderRefusal(tx, { memberId, input, index })
        if (refusal) return refusal
      }
      const changed = await changeCapital(tx, {
        id: input.id,
        cooperative,
        kind: 'pledge',
        day,
        deltas: pledges.map(({ memberId, amount }) => ({ memberId, delta: amount })),
        meetingId: input.meetingId,
        by,
      })
      if (!changed.ok) return changed
      const members = pledges.map(({ memberId }) => memberId)
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

async function holderRefusal(
  tx: Tx,
  { memberId, input, index }: { memberId: MemberId; input: PledgeCapital; index: number },
) {
  const found = await presentMember(tx, memberId)
  if (!found.ok) return found
  const { cooperativeId, kind, admittedOn } = found.value
  if (cooperativeId !== input.cooperativeId) {
    return err({ type: 'NotFound', what: 'member', id: memberId })
  }
  if (admittedOn > input.day) return unfit(`pledges.${index}.memberId`, 'not_yet_admitted')
  return kind === 'associate_service'
    ? err({ type: 'WrongState', what: 'member', id: memberId, state: kind })
    : undefined
}
