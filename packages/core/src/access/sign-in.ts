import { createHash } from 'node:crypto'
import type { PersonId, Problem, SignIn } from '@cho40/contract'
import { err, type Instant, ok, plusMs, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import type { PinHasherDep } from './people.ts'

const TRIES = 5
const LOCK_MS = 15 * 60_000
/** A stall phone stays signed in over a season without signal. */
const SESSION_MS = 90 * 86_400_000

/** Bearer secrets: 32 random bytes as text, made by the host. Only their hash is stored. */
export type TokenDep = { readonly tokens: { make(): string } }

export type OpenedSession = {
  readonly token: string
  readonly personId: PersonId
  readonly expiresAt: Instant
}

/** A hash no PIN has, so that an unknown phone takes as long as a wrong PIN; one for each hasher. */
const nobodysHashes = new WeakMap<PinHasherDep['pins'], Promise<string>>()

/**
 * Opens a session for a phone number and PIN. A try is counted before the PIN is looked at: guesses
 * sent side by side count each. Problems: WrongPhoneOrPin, LockedOut.
 */
export async function signIn(
  deps: Deps & PinHasherDep & TokenDep,
  input: SignIn,
): Promise<Result<OpenedSession, Problem>> {
  const counted = await countTry(deps, input.phone)
  if (!counted.ok) return counted
  const { person, triesLeft } = counted.value
  const nobodysHash = nobodysHashes.get(deps.pins) ?? deps.pins.hash('no such person')
  nobodysHashes.set(deps.pins, nobodysHash)
  const matches = await deps.pins.matches(input.pin, person?.pin_hash ?? (await nobodysHash))
  return person && matches
    ? openSession(deps, { personId: person.id, phone: input.phone })
    : err({ type: 'WrongPhoneOrPin', triesLeft })
}

type CountedTry = {
  readonly person: { readonly id: PersonId; readonly pin_hash: string } | undefined
  readonly triesLeft: number
}

/**
 * Counts for every phone number alike, registered or not: the answers must not tell which are. Only
 * a hash of the number is kept, since most strangers' numbers are typing errors.
 */
function countTry(deps: Deps, phone: string): Promise<Result<CountedTry, Problem>> {
  return transact(deps, async (tx) => {
    const now = tx.clock.now()
    const before = await tx.db
      .selectFrom('cho_sign_in_try')
      .select(['failures', 'locked_until'])
      .where('phone_hash', '=', phoneHash(phone))
      .executeTakeFirst()
    if (before?.locked_until && before.locked_until > now) {
      return err({ type: 'LockedOut', until: before.locked_until })
    }
    // A lock that has run out starts the count anew.
    const failures = (before?.locked_until === null ? before.failures : 0) + 1
    const counted = {
      failures,
      locked_until: failures >= TRIES ? plusMs(now, LOCK_MS) : null,
      last_at: now,
    }
    await tx.db
      .insertInto('cho_sign_in_try')
      .values({ phone_hash: phoneHash(phone), ...counted })
      .onConflict((conflict) => conflict.column('phone_hash').doUpdateSet(counted))
      .execute()
    const person = await tx.db
      .selectFrom('cho_person')
      .select(['id', 'pin_hash'])
      .where('phone', '=', phone)
      .executeTakeFirst()
    return ok({ person, triesLeft: TRIES - failures })
  })
}

function phoneHash(phone: string): string {
  return createHash('sha256').update(`cho40/phone/${phone}`).digest('hex')
}

function openSession(
  deps: Deps & TokenDep,
  { personId, phone }: { readonly personId: PersonId; readonly phone: string },
): Promise<Result<OpenedSession, Problem>> {
  const token = deps.tokens.make()
  return transact(deps, async (tx) => {
    const now = tx.clock.now()
    const expiresAt = plusMs(now, SESSION_MS)
    await tx.db.deleteFrom('cho_sign_in_try').where('phone_hash', '=', phoneHash(phone)).execute()
    await tx.db
      .insertInto('cho_session')
      .values({
        id: tx.ids.make('session'),
        token_hash: tokenHash(token),
        person_id: personId,
        created_at: now,
        expires_at: expiresAt,
        revoked_at: null,
      })
      .execute()
    return ok({ token, personId, expiresAt })
  })
}

/** SHA-256 suffices for a secret of 256 random bits. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
