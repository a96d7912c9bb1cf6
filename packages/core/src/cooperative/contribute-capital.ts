import type { CapitalForm, CapitalId, ContributeCapital, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result, startOfMarketDay } from '@cho40/values'
import type { AccountRole } from '../ledger/account.ts'
import { announce } from '../ledger/announce.ts'
import { credit, debit } from '../ledger/journal-entry.ts'
import { accountFor, openPartyAccount } from '../ledger/party-account.ts'
import { post } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { syncCertificates } from './capital-change.ts'
import { cooperativeOf } from './cooperatives.ts'
import { capitalByMember, NO_CAPITAL } from './holdings.ts'
import { type Member, presentMember } from './members.ts'
import { receivingAccountFor } from './receiving-account.ts'
import { isToCome, unfit } from './refusals.ts'

/**
 * Where each kind of thing may go in the book; the first is taken when nothing is said. Goods are
 * materials (152): 156 is the goods in trade, lot by lot.
 */
const ACCOUNTS: Readonly<Record<CapitalForm, readonly AccountRole[]>> = {
  money: ['cash', 'bank', 'owner'],
  goods: ['materials'],
  land_use_right: ['fixed_assets'],
  building: ['fixed_assets'],
  equipment: ['fixed_assets'],
  intellectual_property: ['fixed_assets'],
  other: ['fixed_assets', 'materials'],
}

/**
 * Books capital that a member brings: Dr cash, bank, goods or assets / Cr the member's account under
 * 4111, never more than is still owed of the pledge. Money that a bank feed has shown is already
 * booked: a person decides that it is the owner's (4118), and `into` names that account here. When
 * the last of it is paid, the certificate is issued.
 * Problems: NotFound (member, account), WrongState (left), AmountNotAvailable (more than is owed),
 * InvalidInput (account, day), IdReused, and those of `post`.
 */
export function contributeCapital(
  deps: Deps,
  input: ContributeCapital & { readonly by: PersonId },
): Promise<Result<CapitalId, Problem>> {
  const { memberId, day, value, by } = input
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
      const held = (await capitalByMember(tx, member.cooperativeId)).get(memberId) ?? NO_CAPITAL
      if (value > held.pledged - held.paid) {
        const available = (held.pledged - held.paid) as typeof value
        return err({ type: 'AmountNotAvailable', wanted: value, available })
      }
      const booked = await book(tx, member, input)
      if (!booked.ok) return booked
      await syncCertificates(tx, cooperative.value, { members: [memberId], day, by })
      await announce(tx, {
        bookId: member.bookId,
        type: 'capital_contributed',
        stallId: null,
        payload: { contribution: input.id, member: memberId },
      })
      return ok(input.id)
    }),
  )
}

async function book(
  tx: Tx,
  { bookId, cooperativeId, id: memberId }: Member,
  input: ContributeCapital & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const { value, day } = input
  const into = await receivingAccountFor(tx, {
    bookId,
    into: input.into,
    roles: ACCOUNTS[input.form],
    value,
  })
  if (!into.ok) return into
  const parent = await accountFor(tx, bookId, 'member_capital')
  const capital = await openPartyAccount(tx, { bookId, parent, party: memberId })
  if (!capital.ok) return capital
  const entry = await post(tx, {
    bookId,
    kind: 'capital_contribution',
    subject: input.id,
    occurredAt: startOfMarketDay(day),
    lines: [debit(into.value, value), credit(capital.value, value)],
  })
  if (!entry.ok) return entry
  await tx.db
    .insertInto('cho_capital_movement')
    .values({
      id: input.id,
      cooperative_id: cooperativeId,
      member_id: memberId,
      kind: 'contribution',
      day,
      form: input.form,
      description: input.description ?? null,
      quantity: input.quantity ?? null,
      value,
      entry_id: entry.value.id,
      recorded_by: input.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return ok(undefined)
}
