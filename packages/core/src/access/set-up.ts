import type { BeginSetup, PersonId, Problem, SetupState } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { placeExists } from '../places/places.ts'
import type { Deps, Reading } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { administrators } from './administrators.ts'
import { grant } from './grant.ts'
import { noteAccess } from './note-access.ts'
import { addHashed, type PinHasherDep } from './people.ts'
import { addScope, placeScope, SYSTEM_SCOPE } from './scopes.ts'
import { weakPin } from './weak-secrets.ts'

const DONE: Problem = { type: 'WrongState', what: 'server', id: 'setup', state: 'done' }

/** Whether a first administrator is still wanted, and which commune was named. */
export async function setupState(reading: Reading): Promise<SetupState> {
  const there = await administrators(reading)
  if (there.length === 0) return { state: 'needed' }
  const row = await reading.db.selectFrom('cho_setup').select('commune_code').executeTakeFirst()
  return { state: 'done', communeCode: row?.commune_code ?? null }
}

/**
 * Makes the first administrator and names the commune this server is for; once. The host has seen
 * the token that proves who may. Problems: WrongState (there is an administrator), NotFound (place),
 * InvalidInput (PIN too easy to guess), AlreadyExists (phone).
 */
export async function beginSetup(
  deps: Deps & PinHasherDep,
  input: Omit<BeginSetup, 'token'>,
): Promise<Result<PersonId, Problem>> {
  const { name, phone, communeCode } = input
  const weak = weakPin(input.pin, phone)
  if (weak) return err(weak)
  const pinHash = await deps.pins.hash(input.pin)
  return transact(deps, async (tx) => {
    const [there] = await administrators(tx)
    if (there) return err(DONE)
    if (!(await placeExists(tx, { code: communeCode, on: marketDayOf(tx.clock.now()) }))) {
      return err({ type: 'NotFound', what: 'place', id: communeCode })
    }
    await addScope(tx, { id: SYSTEM_SCOPE, parentId: null })
    await placeScope(tx, communeCode)
    const id = tx.ids.make('person')
    const added = await addHashed(tx, { id, name, phone, pinHash })
    if (!added.ok) return added
    const role = { personId: id, role: 'administrator', scopeId: SYSTEM_SCOPE } as const
    const given = await grant(tx, role)
    if (!given.ok) return given
    // Another server on the same database may have been first; the key lets one of them through.
    const [kept] = await tx.db
      .insertInto('cho_setup')
      .values({ id: 'setup', commune_code: communeCode, person_id: id, at: tx.clock.now() })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .execute()
    if (!kept) return err(DONE)
    const detail = { commune: communeCode }
    await noteAccess(tx, { kind: 'set_up', by: id, person: id, phone, detail })
    return ok(id)
  })
}
