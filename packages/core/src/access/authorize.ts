import type { PersonId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { PERMISSIONS_BY_ROLE, PERSON_ONLY, type Permission } from './permissions.ts'
import { scopeAndAbove } from './scopes.ts'

/**
 * Whether a person may do something to one thing: a role granted on the thing or on anything above
 * it must carry the permission, and what needs a person no key may do. An unknown thing is refused in
 * the same words as a foreign one, so that nobody learns what exists. Problems: NotAllowed.
 */
export async function authorize(
  reading: Reading,
  wish: {
    readonly personId: PersonId
    readonly permission: Permission
    readonly scopeId: string
  },
): Promise<Result<void, Problem>> {
  const { permission, personId } = wish
  const scopes = await scopeAndAbove(reading, wish.scopeId)
  const grants =
    scopes.length === 0
      ? []
      : await reading.db
          .selectFrom('cho_grant')
          .select('role')
          .where('person_id', '=', personId)
          .where('scope_id', 'in', scopes)
          .execute()
  const carried = grants.some(({ role }) => PERMISSIONS_BY_ROLE[role].includes(permission))
  const allowed = carried && (!PERSON_ONLY.has(permission) || (await isPerson(reading, personId)))
  return allowed ? ok(undefined) : err({ type: 'NotAllowed', permission })
}

async function isPerson(reading: Reading, personId: PersonId): Promise<boolean> {
  const row = await reading.db
    .selectFrom('cho_person')
    .select('kind')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.kind === 'person'
}
