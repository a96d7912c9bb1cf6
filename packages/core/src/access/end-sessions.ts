import type { PersonId, Problem, SessionId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { noteAccess } from './note-access.ts'

/** Ends one of somebody's sessions; twice is once. Problems: NotFound (also for another's). */
export function endOneSession(
  deps: Deps,
  of: { readonly personId: PersonId; readonly id: SessionId; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const there = await tx.db
      .selectFrom('cho_session')
      .select('revoked_at')
      .where('id', '=', of.id)
      .where('person_id', '=', of.personId)
      .executeTakeFirst()
    if (!there) return err({ type: 'NotFound', what: 'session', id: of.id })
    if (there.revoked_at) return ok(undefined)
    await tx.db
      .updateTable('cho_session')
      .set({ revoked_at: tx.clock.now() })
      .where('id', '=', of.id)
      .execute()
    await closeSideDoors(tx, of.personId)
    await noteAccess(tx, {
      kind: 'sessions_ended',
      by: of.by,
      person: of.personId,
      detail: { sessions: 1 },
    })
    return ok(undefined)
  })
}

/** Ends all of somebody's sessions, but for the one that asks if it is named. Returns how many. */
export function endAllSessions(
  deps: Deps,
  of: { readonly personId: PersonId; readonly by: PersonId; readonly but?: SessionId | undefined },
): Promise<Result<{ readonly ended: number }, Problem>> {
  return transact(deps, async (tx) => ok({ ended: await cutSessions(tx, of) }))
}

export async function cutSessions(
  tx: Tx,
  of: { readonly personId: PersonId; readonly by: PersonId; readonly but?: SessionId | undefined },
): Promise<number> {
  let ending = tx.db
    .updateTable('cho_session')
    .set({ revoked_at: tx.clock.now() })
    .where('person_id', '=', of.personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', tx.clock.now())
  if (of.but !== undefined) ending = ending.where('id', '<>', of.but)
  await closeSideDoors(tx, of.personId)
  const ended = (await ending.returning('id').execute()).length
  if (ended > 0) {
    const detail = { sessions: ended }
    await noteAccess(tx, { kind: 'sessions_ended', by: of.by, person: of.personId, detail })
  }
  return ended
}

/**
 * Forgets what a session that ends may have asked for and not yet used: a code that lets another phone
 * in, a passkey about to be kept. Both would outlive it. The owner asks anew within seconds.
 */
export async function closeSideDoors({ db }: Tx, personId: PersonId): Promise<void> {
  await db.deleteFrom('cho_pairing').where('person_id', '=', personId).execute()
  await db.deleteFrom('cho_passkey_challenge').where('person_id', '=', personId).execute()
}
