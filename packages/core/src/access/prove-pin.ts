import type { PersonId, Problem, SessionId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import type { PinHasherDep } from './people.ts'
import { clearTries, countTry } from './sign-in-tries.ts'

type Asked = { readonly phone: string; readonly pinHash: string; readonly triesLeft: number }

/** What was proved, to be held against what is kept when something is done with it. */
export type ProvedPin = { readonly phone: string; readonly pinHash: string }

/**
 * Whether somebody who is signed in knows their PIN. A phone left on a counter must not be enough,
 * so it is counted like a sign-in. Problems: NotFound, WrongPhoneOrPin, LockedOut.
 */
export async function provePin(
  deps: Deps & PinHasherDep,
  { personId: id, pin }: { readonly personId: PersonId; readonly pin: string },
): Promise<Result<ProvedPin, Problem>> {
  const asked = await transact<Asked>(deps, async (tx) => {
    const person = await tx.db
      .selectFrom('cho_person')
      .select(['phone', 'pin_hash'])
      .where('id', '=', id)
      .where('kind', '=', 'person')
      .executeTakeFirst()
    if (!person) return err({ type: 'NotFound', what: 'person', id })
    const tries = await countTry(tx, { phone: person.phone, what: 'sign-in' })
    if (!tries.ok) return tries
    return ok({ phone: person.phone, pinHash: person.pin_hash, ...tries.value })
  })
  if (!asked.ok) return asked
  const { phone, pinHash, triesLeft } = asked.value
  if (!(await deps.pins.matches(pin, pinHash))) return err({ type: 'WrongPhoneOrPin', triesLeft })
  await transact(deps, async (tx) => {
    await clearTries(tx, { phone, what: 'sign-in' })
    return ok(undefined)
  })
  return ok({ phone, pinHash })
}

/**
 * Whether what was proved a moment ago still holds, in the transaction that uses it: a PIN set anew
 * meanwhile, by its owner with a code, must not be overwritten by whoever knew the old one, nor from a
 * session that was ended for it. Problems: NotSignedIn.
 */
export async function provedStill(
  { db, clock }: Tx,
  of: {
    readonly personId: PersonId
    readonly pinHash: string
    readonly here?: SessionId | undefined
  },
): Promise<Result<void, Problem>> {
  const person = await db
    .selectFrom('cho_person')
    .select('id')
    .where('id', '=', of.personId)
    .where('pin_hash', '=', of.pinHash)
    .executeTakeFirst()
  if (!person) return err({ type: 'NotSignedIn' })
  if (of.here === undefined) return ok(undefined)
  const session = await db
    .selectFrom('cho_session')
    .select('id')
    .where('id', '=', of.here)
    .where('person_id', '=', of.personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
  return session ? ok(undefined) : err({ type: 'NotSignedIn' })
}
