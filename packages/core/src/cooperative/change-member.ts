import type { ChangeMember, MemberId, PersonId, Problem } from '@cho40/contract'
import { dong, err, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { changeCapital } from './capital-change.ts'
import { cooperativeOf } from './cooperatives.ts'
import { capitalByMember, NO_CAPITAL } from './holdings.ts'
import type { IdentityDep } from './identity-vault.ts'
import { addVersion, holderOfIdentity, lastVersion, withoutIdentity } from './member-version.ts'
import { type Member, presentMember } from './members.ts'
import { isToCome, unfit } from './refusals.ts'

/**
 * Says what a member is from a day on. Who turns from official member to associate, or becomes a
 * foreigner, brings their capital under other limits, so these are checked again.
 * Problems: NotFound (member), WrongState (left, or capital without a kind that holds it),
 * AlreadyExists (the identity is another member's), CapitalCapExceeded, InvalidInput (day), IdReused.
 */
export function changeMember(
  deps: Deps & IdentityDep,
  input: ChangeMember & { readonly by: PersonId },
): Promise<Result<MemberId, Problem>> {
  const { memberId } = input
  const body = withoutIdentity(deps, input)
  return transact(deps, (plain) =>
    once(plain, { scope: memberId, id: input.id, body }, async () => {
      const tx = { ...plain, identities: deps.identities }
      const found = await presentMember(tx, memberId)
      if (!found.ok) return found
      const member = found.value
      const head = await lockBook(tx, member.bookId)
      if (!head.ok) return head
      const before = await lastVersion(tx, memberId)
      if (isToCome(tx, input.from)) return unfit('from', 'to_come')
      if (before && input.from < before.from_day) return unfit('from', 'before_last')
      const { cooperativeId } = member
      const same = await holderOfIdentity(tx, { cooperativeId, details: input.details })
      if (same && same !== memberId) return err({ type: 'AlreadyExists', what: 'member', id: same })
      await addVersion(tx, { ...input, ...(before ? { before } : {}) })
      await tx.db
        .updateTable('cho_member')
        .set({ name: input.details.name, kind: input.kind })
        .where('id', '=', memberId)
        .execute()
      const stands = await newStanding(tx, member, input)
      if (!stands.ok) return stands
      await announce(tx, {
        bookId: member.bookId,
        type: 'member_changed',
        stallId: null,
        payload: { member: memberId, kind: input.kind },
      })
      return ok(memberId)
    }),
  )
}

async function newStanding(
  tx: Tx,
  member: Member,
  input: ChangeMember & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const { cooperativeId, id: memberId } = member
  const held = (await capitalByMember(tx, cooperativeId)).get(memberId) ?? NO_CAPITAL
  if (held.pledged === 0) return ok(undefined)
  if (input.kind === 'associate_service') {
    return err({ type: 'WrongState', what: 'member', id: memberId, state: 'holds_capital' })
  }
  const associate = input.kind === 'associate_capital'
  const foreign = input.details.nationality !== 'VN'
  if (associate === held.associate > 0 && foreign === held.foreign > 0) return ok(undefined)
  const cooperative = await cooperativeOf(tx, cooperativeId)
  if (!cooperative.ok) return cooperative
  const changed = await changeCapital(tx, {
    id: tx.ids.make('capital'),
    cooperative: cooperative.value,
    kind: 'standing',
    day: input.from,
    deltas: [{ memberId, delta: dong(0) }],
    by: input.by,
  })
  return changed.ok ? ok(undefined) : changed
}
