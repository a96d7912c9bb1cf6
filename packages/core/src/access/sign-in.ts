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
  const nobodysHash = nobodysHashes.get(deps.pins) ?? deps.pins.hash('no such person')
  nobodysHashes.set(deps.pins, nobodysHash)
  const matches = await deps.pins.matches(input.pin, counted.value?.hash ?? (await nobodysHash))
  if (!counted.value || !matches) {
    return err({ type: 'WrongPhoneOrPin', triesLeft: counted.value?.triesLeft ?? TRIES - 1 })
  }
  return openSession(deps, counted.value.personId)
}

type CountedTry = {
  readonly personId: PersonId
  readonly hash: string
  readonly triesLeft: number
}

function countTry(deps: Deps, phone: string): Promise<Result<CountedTry | undefined, Problem>> {
  return transact(deps, async (tx) => {
    const person = await tx.db
      .selectFrom('cho_person')
      .select(['id', 'pin_hash', 'failures', 'locked_until'])
      .where('phone', '=', phone)
      .executeTakeFirst()
    if (!person) return ok(undefined)
    const now = tx.clock.now()
    if (person.locked_until !== null && person.locked_until > now) {
      return err({ type: 'LockedOut', until: person.locked_until })
    }
    const failures = (person.locked_until === null ? person.failures : 0) + 1
    await tx.db
      .updateTable('cho_person')
      .set({ failures, locked_until: failures >= TRIES ? plusMs(now, LOCK_MS) : null })
      .where('id', '=', person.id)
      .execute()
    return ok({ personId: person.id, hash: person.pin_hash, triesLeft: TRIES - failures })
  })
}

function openSession(
  deps: Deps & TokenDep,
  personId: PersonId,
): Promise<Result<OpenedSession, Problem>> {
  const token = deps.tokens.make()
  return transact(deps, async (tx) => {
    const now = tx.clock.now()
    const expiresAt = plusMs(now, SESSION_MS)
    await tx.db
      .updateTable('cho_person')
      .set({ failures: 0, locked_until: null })
      .where('id', '=', personId)
      .execute()
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
