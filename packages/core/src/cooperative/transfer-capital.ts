import type { CapitalId, PersonId, Problem, TransferCapital } from '@cho40/contract'
import { dong, err, ok, type Result, startOfMarketDay } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { credit, debit } from '../ledger/journal-entry.ts'
import { accountFor, openPartyAccount } from '../ledger/party-account.ts'
import { post } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { changeCapital, syncCertificates } from './capital-change.ts'
import { cooperativeOf } from './cooperatives.ts'
import { capitalByMember, NO_CAPITAL } from './holdings.ts'
import { type Member, presentMember } from './members.ts'

/**
 * One member's paid-in capital becomes another's: Dr 4111 of the one / Cr 4111 of the other. What is
 * promised and not paid cannot be passed on. Handing over all of it is allowed: who does so leaves
 * next.
 * Problems: NotFound (member), WrongState (left, or an associate without capital),
 * AmountNotAvailable, CapitalCapExceeded, InvalidInput (day), IdReused.
 */
export function transferCapital(
  deps: Deps,
  input: TransferCapital & { readonly by: PersonId },
): Promise<Result<CapitalId, Problem>> {
  const { amount, day, by } = input
  return transact(deps, (tx) =>
    once(tx, { scope: input.from, id: input.id, body: input }, async () => {
      const pair = await bothEnds(tx, input)
      if (!pair.ok) return pair
      const { from, to } = pair.value
      const cooperative = await cooperativeOf(tx, from.cooperativeId)
      if (!cooperative.ok) return cooperative
      const head = await lockBook(tx, from.bookId)
      if (!head.ok) return head
      const held = (await capitalByMember(tx, from.cooperativeId)).get(from.id) ?? NO_CAPITAL
      if (amount > held.paid) {
        return err({ type: 'AmountNotAvailable', wanted: amount, available: held.paid })
      }
      const changed = await changeCapital(tx, {
        id: input.id,
        cooperative: cooperative.value,
        kind: 'transfer',
        day,
        deltas: [
          { memberId: from.id, delta: dong(-amount) },
          { memberId: to.id, delta: amount },
        ],
        by,
      })
      if (!changed.ok) return changed
      const booked = await book(tx, { from, to }, input)
      if (!booked.ok) return booked
      await syncCertificates(tx, cooperative.value, { members: [from.id, to.id], day, by })
      await announce(tx, {
        bookId: from.bookId,
        type: 'capital_changed',
        stallId: null,
        payload: { change: input.id },
      })
      return ok(input.id)
    }),
  )
}

type Ends = { readonly from: Member; readonly to: Member }

async function bothEnds(tx: Tx, input: TransferCapital): Promise<Result<Ends, Problem>> {
  const from = await presentMember(tx, input.from)
  if (!from.ok) return from
  const to = await presentMember(tx, input.to)
  if (!to.ok) return to
  if (to.value.cooperativeId !== from.value.cooperativeId) {
    return err({ type: 'NotFound', what: 'member', id: input.to })
  }
  if (to.value.kind === 'associate_service') {
    return err({ type: 'WrongState', what: 'member', id: input.to, state: to.value.kind })
  }
  return ok({ from: from.value, to: to.value })
}

async function book(
  tx: Tx,
  { from, to }: Ends,
  input: TransferCapital & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const { bookId } = from
  const parent = await accountFor(tx, bookId, 'member_capital')
  const giver = await openPartyAccount(tx, { bookId, parent, party: from.id })
  if (!giver.ok) return giver
  const taker = await openPartyAccount(tx, { bookId, parent, party: to.id })
  if (!taker.ok) return taker
  const entry = await post(tx, {
    bookId,
    kind: 'capital_transfer',
    subject: input.id,
    occurredAt: startOfMarketDay(input.day),
    lines: [debit(giver.value, input.amount), credit(taker.value, input.amount)],
  })
  if (!entry.ok) return entry
  const ends = [
    { member_id: from.id, value: dong(-input.amount) },
    { member_id: to.id, value: input.amount },
  ]
  await tx.db
    .insertInto('cho_capital_movement')
    .values(
      ends.map((end) => ({
        ...end,
        id: input.id,
        cooperative_id: from.cooperativeId,
        kind: 'transfer' as const,
        day: input.day,
        form: null,
        description: null,
        quantity: null,
        entry_id: entry.value.id,
        recorded_by: input.by,
        recorded_at: tx.clock.now(),
      })),
    )
    .execute()
  return ok(undefined)
}
