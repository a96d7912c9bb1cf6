import { randomInt } from 'node:crypto'
import type { Deps } from '@cho40/core'
import { transact } from '@cho40/core'
import { addPerson, addScope, grantRole, type PinHasherDep, SYSTEM_SCOPE } from '@cho40/core/access'
import { invariant, ok } from '@cho40/values'

export type FirstAdministrator = { readonly phone: string; readonly pin: string }

/** The phone number of the first administrator until a real one is entered. */
const FIRST_PHONE = '0900000000'
/** Known to all: only ever set on a server that was started as a demonstration. */
const DEMO_PIN = '404040'

/**
 * Makes sure somebody can sign in. On the very first start an administrator is made with a PIN from
 * the system's randomness, which is shown once and stored only as a hash.
 */
export async function ensureAdministrator(
  deps: Deps & PinHasherDep,
  { demo }: { readonly demo: boolean },
): Promise<FirstAdministrator | undefined> {
  const somebody = await deps.db.selectFrom('cho_person').select('id').executeTakeFirst()
  if (somebody) return undefined
  await transact(deps, async (tx) => {
    await addScope(tx, { id: SYSTEM_SCOPE, parentId: null })
    return ok(undefined)
  })
  const id = deps.ids.make('person')
  const pin = demo ? DEMO_PIN : String(randomInt(1_000_000)).padStart(6, '0')
  const added = await addPerson(deps, { id, phone: FIRST_PHONE, name: 'Quản trị', pin })
  invariant(added.ok, 'the first person cannot exist yet')
  const granted = await grantRole(deps, {
    personId: id,
    role: 'administrator',
    scopeId: SYSTEM_SCOPE,
  })
  invariant(granted.ok, 'the scope was just made')
  return { phone: FIRST_PHONE, pin }
}
