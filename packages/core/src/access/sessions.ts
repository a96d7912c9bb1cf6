import type { PersonId } from '@cho40/contract'
import { ok } from '@cho40/values'
import type { ClockDep, Deps, Reading } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { tokenHash } from './sign-in.ts'

export type Actor = { readonly personId: PersonId; readonly name: string }

/** The person behind a session token, when the session is neither over nor ended. */
export async function actorOf(deps: Reading & ClockDep, token: string): Promise<Actor | undefined> {
  const row = await deps.db
    .selectFrom('cho_session')
    .innerJoin('cho_person', 'cho_person.id', 'cho_session.person_id')
    .select(['cho_person.id', 'cho_person.name'])
    .where('cho_session.token_hash', '=', tokenHash(token))
    .where('cho_session.revoked_at', 'is', null)
    .where('cho_session.expires_at', '>', deps.clock.now())
    .executeTakeFirst()
  return row && { personId: row.id, name: row.name }
}

/** Ends a session; ending it twice is no failure. */
export async function endSession(deps: Deps, token: string): Promise<void> {
  await transact(deps, async (tx) => {
    await tx.db
      .updateTable('cho_session')
      .set({ revoked_at: tx.clock.now() })
      .where('token_hash', '=', tokenHash(token))
      .where('revoked_at', 'is', null)
      .execute()
    return ok(undefined)
  })
}

/** The roles of a person, as granted. */
export async function rolesOf(reading: Reading, personId: PersonId) {
  const rows = await reading.db
    .selectFrom('cho_grant')
    .select(['role', 'scope_id'])
    .where('person_id', '=', personId)
    .orderBy('scope_id')
    .orderBy('role')
    .execute()
  return rows.map(({ role, scope_id: scopeId }) => ({ role, scopeId }))
}
