import {
  GUARDED_ROLES,
  type PasskeyRoleView,
  type PersonId,
  type Problem,
  type RequirePasskey,
  type Role,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { noteAccess } from '../note-access.ts'

/** A role of somebody that asks for a passkey; undefined when PIN and password open as well. */
export async function roleWithPasskey(
  reading: Reading,
  personId: PersonId,
): Promise<Role | undefined> {
  const row = await reading.db
    .selectFrom('cho_grant as held')
    .innerJoin('cho_passkey_role as asked', 'asked.role', 'held.role')
    .select('held.role')
    .where('held.person_id', '=', personId)
    .orderBy('held.role')
    .executeTakeFirst()
  return row?.role
}

/** The roles that are guarded or ask for a passkey, and how far their bearers are. */
export async function passkeyRoles(reading: Reading): Promise<PasskeyRoleView[]> {
  const asked = await reading.db.selectFrom('cho_passkey_role').select('role').execute()
  const required = new Set(asked.map(({ role }) => role))
  const roles = [...new Set<Role>([...GUARDED_ROLES, ...required])]
  const views: PasskeyRoleView[] = []
  for (const role of roles) {
    const bearers = await reading.db
      .selectFrom('cho_grant as held')
      .leftJoin('cho_passkey as passkey', 'passkey.person_id', 'held.person_id')
      .select(['held.person_id', 'passkey.person_id as with_passkey'])
      .where('held.role', '=', role)
      .execute()
    const people = new Set(bearers.map((row) => row.person_id))
    const withPasskey = new Set(bearers.flatMap((row) => row.with_passkey ?? []))
    views.push({
      role,
      required: required.has(role),
      people: people.size,
      withPasskey: withPasskey.size,
    })
  }
  return views
}

/**
 * Lets bearers of a role sign in with a passkey only, or with PIN and password again. Whoever bears
 * it without one gets in by a reset code and makes one. Who asks must have a passkey, so that
 * nobody locks everybody out. Problems: PasskeyNeeded.
 */
export function requirePasskey(
  deps: Deps,
  { role, required, by }: RequirePasskey & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const before = await tx.db
      .selectFrom('cho_passkey_role')
      .select('role')
      .where('role', '=', role)
      .executeTakeFirst()
    if ((before !== undefined) === required) return ok(undefined)
    const own = await tx.db
      .selectFrom('cho_passkey')
      .select('id')
      .where('person_id', '=', by)
      .executeTakeFirst()
    if (required && !own) return err({ type: 'PasskeyNeeded', role })
    if (required) {
      const values = { role, since: tx.clock.now(), by_id: by }
      await tx.db.insertInto('cho_passkey_role').values(values).execute()
    } else {
      await tx.db.deleteFrom('cho_passkey_role').where('role', '=', role).execute()
    }
    const kind = required ? 'passkey_required' : 'passkey_not_required'
    await noteAccess(tx, { kind, by, detail: { role } })
    return ok(undefined)
  })
}
