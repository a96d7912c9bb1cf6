import type { PersonId, Problem, SignIn } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { noteAccess } from './note-access.ts'
import { type OpenedSession, type Origin, openSession, type TokenDep } from './open-session.ts'
import { roleWithPasskey } from './passkeys/passkey-roles.ts'
import type { PinHasherDep } from './people.ts'
import { clearTries, countTry } from './sign-in-tries.ts'

/** A hash no PIN has, so that an unknown phone takes as long as a wrong PIN; one for each hasher. */
const nobodysHashes = new WeakMap<PinHasherDep['pins'], Promise<string>>()

/** Never told: it is answered as a wrong secret is. */
const STALE: Problem = { type: 'WrongPhoneOrPin', triesLeft: 0 }

type Known = {
  readonly id: PersonId
  readonly pin_hash: string
  readonly password_hash: string | null
}
type Counted = { readonly person: Known | undefined; readonly triesLeft: number }

/**
 * Opens a session for a phone number and a PIN or password. A try is counted before the secret is
 * looked at: guesses sent side by side count each, whichever of the two they guess.
 * Problems: WrongPhoneOrPin, LockedOut, PasskeyNeeded (a role of theirs).
 */
export async function signIn(
  deps: Deps & PinHasherDep & TokenDep,
  input: SignIn & Origin,
): Promise<Result<OpenedSession, Problem>> {
  const { phone, network } = input
  const counted = await transact<Counted>(deps, async (tx) => {
    const tries = await countTry(tx, { phone, what: 'sign-in' })
    if (!tries.ok) return tries
    const person = await tx.db
      .selectFrom('cho_person')
      .select(['id', 'pin_hash', 'password_hash'])
      .where('phone', '=', phone)
      .where('kind', '=', 'person')
      .executeTakeFirst()
    return ok({ person, ...tries.value })
  })
  if (!counted.ok) return counted
  const { person, triesLeft } = counted.value
  const secret = input.pin ?? input.password ?? ''
  const kept = input.pin === undefined ? person?.password_hash : person?.pin_hash
  const matches = await deps.pins.matches(secret, kept ?? (await nobodysHash(deps)))
  if (person && kept && matches) {
    const opened = await transact(deps, async (tx) => {
      // The secret may have been set anew while this one was looked at: then it opens nothing any more.
      if (!(await isKeptStill(tx, { id: person.id, input, kept }))) return err(STALE)
      await clearTries(tx, { phone, what: 'sign-in' })
      const role = await roleWithPasskey(tx, person.id)
      if (role) return err({ type: 'PasskeyNeeded', role })
      const of = { personId: person.id, device: input.device, network, kind: 'signed_in' } as const
      return ok(await openSession({ ...tx, tokens: deps.tokens }, of))
    })
    if (opened.ok || opened.problem !== STALE) return opened
  }
  // Whether or not somebody has the number, the same is written: the time tells nobody either.
  await transact(deps, async (tx) => {
    const about = { person: person?.id, phone, network, detail: { triesLeft } }
    await noteAccess(tx, { kind: 'sign_in_refused', ...about })
    return ok(undefined)
  })
  return err({ type: 'WrongPhoneOrPin', triesLeft })
}

async function isKeptStill(
  { db }: Tx,
  of: { readonly id: PersonId; readonly input: SignIn; readonly kept: string },
): Promise<boolean> {
  const column = of.input.pin === undefined ? 'password_hash' : 'pin_hash'
  const same = await db
    .selectFrom('cho_person')
    .select('id')
    .where('id', '=', of.id)
    .where(column, '=', of.kept)
    .executeTakeFirst()
  return same !== undefined
}

function nobodysHash({ pins }: PinHasherDep): Promise<string> {
  const hash = nobodysHashes.get(pins) ?? pins.hash('no such person')
  nobodysHashes.set(pins, hash)
  return hash
}
