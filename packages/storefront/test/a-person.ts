import type { PersonId } from '@cho40/contract'
import type { Deps } from '@cho40/core'

/** Somebody who acts; nobody here signs in. */
export async function aPerson(deps: Deps, phone = '0900000001'): Promise<PersonId> {
  const id = deps.ids.make('person')
  await deps.db
    .insertInto('cho_person')
    .values({
      id,
      phone,
      name: 'Cô Sổ',
      pin_hash: '',
      created_at: deps.clock.now(),
      kind: 'person',
      password_hash: null,
      erased_at: null,
    })
    .execute()
  return id
}
