import type {
  CapitalId,
  EntryId,
  LeaveCooperative,
  LeavingId,
  PersonId,
  Problem,
} from '@cho40/contract'
import { type Dong, dong, err, ok, type Result, sumDong } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { changeCapital, syncCertificates } from './capital-change.ts'
import { type Cooperative, cooperativeOf } from './cooperatives.ts'
import { giveBack } from './give-back.ts'
import { capitalByMember, type MemberCapital, NO_CAPITAL } from './holdings.ts'
import { meetingExists } from './meetings.ts'
import { type Member, presentMember } from './members.ts'
import { openItems, type SetOff, setOffAgainst } from './open-items.ts'
import { isToCome, unfit } from './refusals.ts'
import { excess } from './withdraw-capital.ts'

export type Left = {
  readonly id: LeavingId
  /** Debts paid from the capital. */
  readonly setOff: readonly SetOff[]
  /** Payable to the member now. */
  readonly returned: Dong
}

/** What concepts above know to be open between the two and no account of the member shows. */
export type LeavingDep = {
  readonly openBesideBook?: (tx: Tx, member: Member) => Promise<readonly SetOff[]>
}

type Input = LeaveCooperative & { readonly by: PersonId }

/**
 * Ends a membership (article 90): debts are paid from the capital first, the rest becomes payable in
 * 3382, what was promised and never paid is no longer owed — paying it in would only raise what is
 * given back. The certificate is withdrawn and the agreement ends. `repay` lets others take capital
 * back in the same moment when the smaller total would put them over a limit. Goods still on
 * consignment are in no account of the member: the host brings {@link LeavingDep} to look there.
 * Problems: NotFound, WrongState (left), MemberHasOpenItems, CapitalCapExceeded, InvalidInput,
 * IdReused.
 */
export function leaveCooperative(
  deps: Deps & LeavingDep,
  input: Input,
): Promise<Result<Left, Problem>> {
  const { memberId, day } = input
  return transact(deps, (tx) =>
    once(tx, { scope: memberId, id: input.id, body: input }, async () => {
      const found = await presentMember(tx, memberId)
      if (!found.ok) return found
      const member = found.value
      const cooperative = await cooperativeOf(tx, member.cooperativeId)
      if (!cooperative.ok) return cooperative
      const head = await lockBook(tx, member.bookId)
      if (!head.ok) return head
      if (isToCome(tx, day)) return unfit('day', 'to_come')
      if (day < member.admittedOn) return unfit('day', 'not_yet_admitted')
      if (input.meetingId && !(await meetingExists(tx, member.cooperativeId, input.meetingId))) {
        return err({ type: 'NotFound', what: 'meeting', id: input.meetingId })
      }
      const held = (await capitalByMember(tx, member.cooperativeId)).get(memberId) ?? NO_CAPITAL
      const items = await openItems(tx, { bookId: member.bookId, memberId })
      const { setOff, left } = setOffAgainst(held.paid, items)
      const beside = (await deps.openBesideBook?.(tx, member)) ?? []
      const open = [...left, ...beside]
      if (open.length > 0) return err({ type: 'MemberHasOpenItems', memberId, items: open })
      await endMembership(tx, member, input)
      const moved = await moveCapital(tx, { cooperative: cooperative.value, held, setOff, input })
      if (!moved.ok) return moved
      const returned = dong(held.paid - sumDong(setOff.map(({ amount }) => amount)))
      await recordLeaving(tx, { member, input, moved: moved.value, held, returned, setOff })
      await announce(tx, {
        bookId: member.bookId,
        type: 'member_left',
        stallId: null,
        payload: { member: memberId },
      })
      return ok({ id: input.id, setOff, returned })
    }),
  )
}

async function endMembership(tx: Tx, { id }: Member, { day }: Input): Promise<void> {
  await tx.db.updateTable('cho_member').set({ left_on: day }).where('id', '=', id).execute()
  await tx.db
    .updateTable('cho_member_agreement')
    .set({ valid_to: day })
    .where('member_id', '=', id)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute()
}

type Moved = {
  readonly changeId: CapitalId | null
  readonly entryId: EntryId | null
}

async function moveCapital(
  tx: Tx,
  {
    cooperative,
    held,
    setOff,
    input,
  }: {
    readonly cooperative: Cooperative
    readonly held: MemberCapital
    readonly setOff: readonly SetOff[]
    readonly input: Input
  },
): Promise<Result<Moved, Problem>> {
  const { day, by, memberId } = input
  if (held.pledged === 0) return ok({ changeId: null, entryId: null })
  const changeId = tx.ids.make('capital')
  const others = input.repay.filter((one) => one.memberId !== memberId)
  const changed = await changeCapital(tx, {
    id: changeId,
    cooperative,
    kind: 'leaving',
    day,
    deltas: [
      { memberId, delta: dong(-held.pledged) },
      ...others.map((one) => ({ memberId: one.memberId, delta: dong(-one.amount) })),
    ],
    meetingId: input.meetingId,
    by,
  })
  if (!changed.ok) return changed
  const returned = others.map((one) => excess(changed.value, one.memberId))
  const own = await giveBack(tx, {
    id: input.id,
    cooperative,
    day,
    by,
    returned: [{ memberId, amount: held.paid }],
    setOff,
  })
  if (!own.ok) return own
  const theirs = await giveBack(tx, { id: changeId, cooperative, day, by, returned })
  if (!theirs.ok) return theirs
  const members = [memberId, ...others.map((one) => one.memberId)]
  await syncCertificates(tx, cooperative, { members, day, by })
  return ok({ changeId, entryId: own.value?.id ?? null })
}

async function recordLeaving(
  tx: Tx,
  done: {
    readonly member: Member
    readonly input: Input
    readonly moved: Moved
    readonly held: MemberCapital
    readonly returned: Dong
    readonly setOff: readonly SetOff[]
  },
): Promise<void> {
  const { member, input, moved, held, returned, setOff } = done
  await tx.db
    .insertInto('cho_leaving')
    .values({
      id: input.id,
      cooperative_id: member.cooperativeId,
      member_id: member.id,
      day: input.day,
      reason: input.reason,
      meeting_id: input.meetingId ?? null,
      change_id: moved.changeId,
      entry_id: moved.entryId,
      capital: held.paid,
      returned,
      recorded_by: input.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  if (setOff.length === 0) return
  await tx.db
    .insertInto('cho_leaving_set_off')
    .values(
      setOff.map(({ account, amount }) => ({
        leaving_id: input.id,
        account_code: account,
        amount,
      })),
    )
    .execute()
}
