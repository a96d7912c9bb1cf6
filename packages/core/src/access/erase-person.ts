import type { PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { forgetKeptAnswers } from '../store/kept-answer.ts'
import { cutSessions } from './end-sessions.ts'
import { noteAccess } from './note-access.ts'

/**
 * Forgets who somebody was: name, telephone number, secrets and devices. What they did stays under
 * an id that leads to nobody. Twice is once. Problems: NotFound, WrongState (still holds a role).
 */
export async function erasePerson(
  tx: Tx,
  of: { readonly personId: PersonId; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const { personId: id, by } = of
  const person = await tx.db
    .selectFrom('cho_person')
    .select(['phone', 'erased_at'])
    .where('id', '=', id)
    .where('kind', '=', 'person')
    .executeTakeFirst()
  if (!person) return err({ type: 'NotFound', what: 'person', id })
  if (person.erased_at) return ok(undefined)
  const role = await tx.db
    .selectFrom('cho_grant')
    .select('role')
    .where('person_id', '=', id)
    .orderBy('role')
    .executeTakeFirst()
  if (role) return err({ type: 'WrongState', what: 'person', id, state: role.role })
  await cutSessions(tx, { personId: id, by })
  const nothing = { device_name: null, network: null, device_id: null }
  await tx.db.updateTable('cho_session').set(nothing).where('person_id', '=', id).execute()
  await tx.db.deleteFrom('cho_known_device').where('person_id', '=', id).execute()
  await tx.db.deleteFrom('cho_passkey').where('person_id', '=', id).execute()
  await tx.db.deleteFrom('cho_pairing').where('person_id', '=', id).execute()
  await tx.db
    .updateTable('cho_person')
    .set({
      phone: `erased:${id}`,
      name: '—',
      // No PIN has this hash.
      pin_hash: 'none',
      password_hash: null,
      erased_at: tx.clock.now(),
    })
    .where('id', '=', id)
    .execute()
  // A program may have been answered with the name.
  await forgetKeptAnswers(tx, tx.clock.now())
  await noteAccess(tx, { kind: 'person_erased', by, person: id, phone: person.phone })
  return ok(undefined)
}
