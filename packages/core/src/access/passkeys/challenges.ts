import type { PersonId, Problem } from '@cho40/contract'
import { err, ok, plusMs, type Result } from '@cho40/values'
import type { Tx } from '../../store/deps.ts'
import { tokenHash } from '../token-hash.ts'

const CHALLENGE_MS = 5 * 60_000

/** Keeps what an authenticator is to sign; the ones that nobody answered go with the next. */
export async function keepChallenge(
  tx: Tx,
  of: { readonly challenge: string; readonly personId: PersonId | null },
): Promise<void> {
  const now = tx.clock.now()
  await tx.db.deleteFrom('cho_passkey_challenge').where('expires_at', '<=', now).execute()
  await tx.db
    .insertInto('cho_passkey_challenge')
    .values({
      challenge_hash: tokenHash(of.challenge),
      person_id: of.personId,
      expires_at: plusMs(now, CHALLENGE_MS),
    })
    .execute()
}

/** Uses a challenge up, for the one it was made for. Problems: WrongPasskey (challenge). */
export async function useChallenge(
  tx: Tx,
  of: { readonly challenge: string; readonly personId: PersonId | null },
): Promise<Result<void, Problem>> {
  const hash = tokenHash(of.challenge)
  const row = await tx.db
    .selectFrom('cho_passkey_challenge')
    .select(['person_id', 'expires_at'])
    .where('challenge_hash', '=', hash)
    .executeTakeFirst()
  const fits = row && row.person_id === of.personId && row.expires_at > tx.clock.now()
  if (!fits) return err({ type: 'WrongPasskey', reason: 'challenge' })
  await tx.db.deleteFrom('cho_passkey_challenge').where('challenge_hash', '=', hash).execute()
  return ok(undefined)
}
