import { createHash } from 'node:crypto'
import type { Problem } from '@cho40/contract'
import { err, ok, plusMs, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'

const TRIES = 5
const LOCK_MS = 15 * 60_000

/** Sign-ins and reset codes are counted apart: a guessed code must not lock the PIN, nor the other way. */
export type TryOf = { readonly phone: string; readonly what: 'sign-in' | 'reset' }

/**
 * Counts a guess before it is looked at, so that guesses sent side by side count each. Counts for
 * every phone number alike, registered or not: the answers must not tell which are. Only a hash of
 * the number is kept, since most strangers' numbers are typing errors. Problems: LockedOut.
 */
export async function countTry(
  tx: Tx,
  of: TryOf,
): Promise<Result<{ readonly triesLeft: number }, Problem>> {
  const now = tx.clock.now()
  const before = await tx.db
    .selectFrom('cho_sign_in_try')
    .select(['failures', 'locked_until'])
    .where('phone_hash', '=', nameOf(of))
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
    .values({ phone_hash: nameOf(of), ...counted })
    .onConflict((conflict) => conflict.column('phone_hash').doUpdateSet(counted))
    .execute()
  return ok({ triesLeft: TRIES - failures })
}

export async function clearTries(tx: Tx, of: TryOf): Promise<void> {
  await tx.db.deleteFrom('cho_sign_in_try').where('phone_hash', '=', nameOf(of)).execute()
}

function nameOf({ phone, what }: TryOf): string {
  const name = what === 'sign-in' ? `cho40/phone/${phone}` : `cho40/reset/${phone}`
  return createHash('sha256').update(name).digest('hex')
}
