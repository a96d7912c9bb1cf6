import type { AddPerson, GrantRole, PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { type GrantedBy, grant } from './grant.ts'
import { noteAccess } from './note-access.ts'

/** How PINs are kept; the server brings argon2id with a pepper that is not in the database. */
export type PinHasherDep = {
  readonly pins: {
    hash(pin: string): Promise<string>
    matches(pin: string, hash: string): Promise<boolean>
    /** Whether a password is known to have leaked somewhere; left out where nobody has a list. */
    isLeaked?: ((password: string) => Promise<boolean>) | undefined
  }
}

/**
 * Registers a person under their phone number. The same id again is the same person, whatever PIN
 * it brings: a PIN is set once here and changed elsewhere. Problems: AlreadyExists (phone), IdReused.
 */
export async function addPerson(
  deps: Deps & PinHasherDep,
  input: AddPerson & { readonly by?: PersonId },
): Promise<Result<PersonId, Problem>> {
  // Hashing is slow on purpose, so it must not hold the writer.
  const pinHash = await deps.pins.hash(input.pin)
  return transact(deps, (tx) => addHashed(tx, { ...input, pinHash }))
}

export async function addHashed(
  tx: Tx,
  input: Omit<AddPerson, 'pin'> & { readonly pinHash: string; readonly by?: PersonId },
): Promise<Result<PersonId, Problem>> {
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
      pin_hash: input.pinHash,
      created_at: tx.clock.now(),
      kind: 'person',
      password_hash: null,
      erased_at: null,
    })
    .execute()
  await noteAccess(tx, { kind: 'person_added', by: input.by, person: input.id, phone: input.phone })
  return ok(input.id)
}

/**
 * Gives a role on a scope, as the server itself does; twice is once. What one person gives another
 * goes through `giveRole`. Problems: NotFound (person, scope).
 */
export function grantRole(
  deps: Deps,
  input: GrantRole & GrantedBy,
): Promise<Result<void, Problem>> {
  return transact(deps, (tx) => grant(tx, input))
}
