import type { MemberId, PersonId, Problem } from '@cho40/contract'
import { marketDayOf, ok, type Result } from '@cho40/values'
import { erasePerson } from './access/erase-person.ts'
import { eraseSellerContact } from './catalogue/contact/set-seller-contact.ts'
import { eraseStandingBuyer } from './ordering/end-standing-order.ts'
import { eraseBuyer } from './ordering/erase-buyer.ts'
import { eraseReporter } from './ordering/visitor-reports/answer-report.ts'
import type { Deps, Tx } from './store/deps.ts'
import { forgetKeptAnswers } from './store/kept-answer.ts'
import { transact } from './store/transact.ts'
import { findSubject } from './subject-data.ts'

export type ErasedThing = {
  readonly what: 'person' | 'member' | 'order' | 'standing_order' | 'shop_report' | 'seller_contact'
  readonly id: string
}
export type Erasure = {
  readonly erased: readonly ErasedThing[]
  /** What has to stay for now, and the state that keeps it. */
  readonly kept: readonly (ErasedThing & { readonly problem: Problem })[]
}

/**
 * Forgets everybody who bears a telephone number, thing by thing: what cannot go yet — somebody who
 * still holds a role, a member of a cooperative, an order that is under way, a report that nobody has
 * answered — stays and is named.
 * Entries, amounts and the audit chain hold no personal data and are not touched, so a verified
 * database stays verified. Twice is once.
 */
export async function eraseSubject(
  deps: Deps,
  { phone, by }: { readonly phone: string; readonly by: PersonId },
): Promise<Result<Erasure, Problem>> {
  const subject = await findSubject(deps, phone)
  const erased: ErasedThing[] = []
  const kept: (ErasedThing & { problem: Problem })[] = []
  const note = (thing: ErasedThing, result: Result<unknown, Problem>) => {
    if (result.ok) erased.push(thing)
    else kept.push({ ...thing, problem: result.problem })
  }
  for (const id of subject.orders) note({ what: 'order', id }, await eraseBuyer(deps, { id, by }))
  for (const id of subject.standingOrders) {
    note({ what: 'standing_order', id }, await eraseStandingBuyer(deps, { id }))
  }
  for (const id of subject.shopReports) {
    note({ what: 'shop_report', id }, await eraseReporter(deps, { id }))
  }
  for (const id of subject.sellerContacts) {
    note({ what: 'seller_contact', id }, await eraseSellerContact(deps, { id }))
  }
  for (const id of subject.members) {
    note({ what: 'member', id }, await transact(deps, (tx) => eraseMember(tx, id)))
  }
  for (const personId of subject.people) {
    const gone = await transact(deps, (tx) => erasePerson(tx, { personId, by }))
    note({ what: 'person', id: personId }, gone)
  }
  return ok({ erased, kept })
}

/**
 * The register of members is kept by law while somebody is one, and what was paid to them stays
 * under their number; who they were goes once they have left.
 */
async function eraseMember(tx: Tx, id: MemberId): Promise<Result<void, Problem>> {
  const member = await tx.db
    .selectFrom('cho_member')
    .select('left_on')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!member) return { ok: false, problem: { type: 'NotFound', what: 'member', id } }
  if (member.left_on === null || member.left_on >= marketDayOf(tx.clock.now())) {
    return { ok: false, problem: { type: 'WrongState', what: 'member', id, state: 'member' } }
  }
  await tx.db.updateTable('cho_member').set({ name: '—' }).where('id', '=', id).execute()
  await tx.db
    .updateTable('cho_member_version')
    .set({
      name: '—',
      address: '—',
      phone: null,
      identity_kind: null,
      identity_masked: null,
      // Without the sealed number its key opens nothing; without the mark it is not known again.
      identity_sealed: null,
      identity_fingerprint: null,
    })
    .where('member_id', '=', id)
    .execute()
  await tx.db
    .updateTable('cho_member_account')
    .set({ bin: null, number: null, holder_name: null, relation: null })
    .where('member_id', '=', id)
    .execute()
  await forgetKeptAnswers(tx, tx.clock.now())
  return ok(undefined)
}
