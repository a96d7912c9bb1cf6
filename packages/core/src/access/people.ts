import type { AddPerson, GrantRole, PersonId, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { placeExists } from '../places/places.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { placeScope } from './scopes.ts'

/** How PINs are kept; the server brings argon2id with a pepper that is not in the database. */
export type PinHasherDep = {
  readonly pins: {
    hash(pin: string): Promise<string>
    matches(pin: string, hash: string): Promise<boolean>
  }
}

/**
 * Registers a person under their phone number. The same id again is the same person, whatever PIN
 * it brings: a PIN is set once here and changed elsewhere. Problems: AlreadyExists (phone), IdReused.
 */
export async function addPerson(
  deps: Deps & PinHasherDep,
  input: AddPerson,
): Promise<Result<PersonId, Problem>> {
  // Hashing is slow on purpose, so it must not hold the writer.
  const pinHash = await deps.pins.hash(input.pin)
  return transact(deps, async (tx) => {
    const sameId = await tx.db
      .selectFrom('cho_person')
      .select('phone')
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (sameId) {
      return sameId.phone === input.phone ? ok(input.id) : err({ type: 'IdReused', id: input.id })
    }
    const samePhone = await tx.db
      .selectFrom('cho_person')
      .select('id')
      .where('phone', '=', input.phone)
      .executeTakeFirst()
    if (samePhone) return err({ type: 'AlreadyExists', what: 'person', id: samePhone.id })
    await tx.db
      .insertInto('cho_person')
      .values({
        id: input.id,
        phone: input.phone,
        name: input.name,
        pin_hash: pinHash,
        created_at: tx.clock.now(),
      })
      .execute()
    return ok(input.id)
  })
}

/**
 * Gives a role on a scope; twice is once. A place is a scope once it is asked for, so that an officer
 * is there before the first market, and a province before all of them. Problems: NotFound (person,
 * scope).
 */
export function grantRole(deps: Deps, input: GrantRole): Promise<Result<void, Problem>> {
  return transact(deps, (tx) => grant(tx, input))
}

export async function grant(tx: Tx, input: GrantRole): Promise<Result<void, Problem>> {
  const person = await tx.db
    .selectFrom('cho_person')
    .select('id')
    .where('id', '=', input.personId)
    .executeTakeFirst()
  if (!person) return err({ type: 'NotFound', what: 'person', id: input.personId })
  await openPlace(tx, input.scopeId)
  const scope = await tx.db
    .selectFrom('cho_scope')
    .select('id')
    .where('id', '=', input.scopeId)
    .executeTakeFirst()
  if (!scope) return err({ type: 'NotFound', what: 'scope', id: input.scopeId })
  await tx.db
    .insertInto('cho_grant')
    .values({
      person_id: input.personId,
      role: input.role,
      scope_id: input.scopeId,
      granted_at: tx.clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'role', 'scope_id']).doNothing())
    .execute()
  return ok(undefined)
}

/** Makes the scope of a unit that is in force today; of anything else it makes nothing. */
async function openPlace(tx: Tx, scopeId: string): Promise<void> {
  const [, code] = /^place:(\d{2}|\d{5})$/.exec(scopeId) ?? []
  if (code === undefined) return
  if (await placeExists(tx, { code, on: marketDayOf(tx.clock.now()) })) await placeScope(tx, code)
}
