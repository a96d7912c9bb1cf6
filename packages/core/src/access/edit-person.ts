import type { Acted, EditPerson, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { noteAccess } from './note-access.ts'

/**
 * Corrects a name or a telephone number. The number is what somebody signs in with: sessions go on,
 * the next sign-in takes the new one. Problems: NotFound, AlreadyExists (phone), WrongState (erased).
 */
export function editPerson(deps: Deps, input: Acted<EditPerson>): Promise<Result<void, Problem>> {
  const { personId: id } = input
  return transact(deps, async (tx) => {
    const before = await tx.db
      .selectFrom('cho_person')
      .select(['name', 'phone', 'kind', 'erased_at'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!before || before.kind !== 'person') return err({ type: 'NotFound', what: 'person', id })
    if (before.erased_at) return err({ type: 'WrongState', what: 'person', id, state: 'erased' })
    const { name = before.name, phone = before.phone } = input
    if (name === before.name && phone === before.phone) return ok(undefined)
    const other = await tx.db
      .selectFrom('cho_person')
      .select('id')
      .where('phone', '=', phone)
      .where('id', '<>', id)
      .executeTakeFirst()
    if (other) return err({ type: 'AlreadyExists', what: 'person', id: other.id })
    await tx.db.updateTable('cho_person').set({ name, phone }).where('id', '=', id).execute()
    await noteAccess(tx, {
      kind: 'person_changed',
      by: input.by,
      person: id,
      phone,
      detail: { name: name !== before.name, phone: phone !== before.phone },
    })
    return ok(undefined)
  })
}
