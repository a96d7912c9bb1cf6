import type { AdmitMember, MemberId, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { cooperativeOf } from './cooperatives.ts'
import type { IdentityDep } from './identity-vault.ts'
import { addVersion, holderOfIdentity, withoutIdentity } from './member-version.ts'
import { isToCome, unfit } from './refusals.ts'

/**
 * Enters a member into the register with the next number. Capital is promised and brought
 * afterwards. The number of the identity paper is kept encrypted; nobody is a member twice.
 * Problems: NotFound (cooperative, person), AlreadyExists (the same identity), InvalidInput, IdReused.
 */
export function admitMember(
  deps: Deps & IdentityDep,
  input: AdmitMember & { readonly by: PersonId },
): Promise<Result<MemberId, Problem>> {
  const { cooperativeId, admittedOn, kind } = input
  return transact(deps, (tx) =>
    once(
      tx,
      { scope: cooperativeId, id: input.id, body: withoutIdentity(deps, input) },
      async () => {
        const found = await cooperativeOf(tx, cooperativeId)
        if (!found.ok) return found
        const head = await lockBook(tx, found.value.bookId)
        if (!head.ok) return head
        const refusal = await refusalOf({ ...tx, identities: deps.identities }, input)
        if (refusal) return refusal
        await tx.db
          .insertInto('cho_member')
          .values({
            id: input.id,
            cooperative_id: cooperativeId,
            number: await nextNumber(tx, cooperativeId),
            name: input.details.name,
            kind,
            person_id: input.personId ?? null,
            admitted_on: admittedOn,
            left_on: null,
            recorded_by: input.by,
            recorded_at: tx.clock.now(),
          })
          .execute()
        await addVersion(
          { ...tx, identities: deps.identities },
          { memberId: input.id, from: admittedOn, kind, details: input.details, by: input.by },
        )
        await announce(tx, {
          bookId: found.value.bookId,
          type: 'member_admitted',
          stallId: null,
          payload: { member: input.id, kind },
        })
        return ok(input.id)
      },
    ),
  )
}

async function refusalOf(tx: Tx & IdentityDep, input: AdmitMember) {
  if (isToCome(tx, input.admittedOn)) return unfit('admittedOn', 'to_come')
  if (input.personId) {
    const person = await tx.db
      .selectFrom('cho_person')
      .select('id')
      .where('id', '=', input.personId)
      .executeTakeFirst()
    if (!person) return err({ type: 'NotFound', what: 'person', id: input.personId })
  }
  const same = await holderOfIdentity(tx, input)
  return same && err({ type: 'AlreadyExists', what: 'member', id: same })
}

async function nextNumber(tx: Tx, cooperativeId: AdmitMember['cooperativeId']): Promise<number> {
  const { last } = await tx.db
    .selectFrom('cho_member')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('cooperative_id', '=', cooperativeId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
