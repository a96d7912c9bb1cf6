import type { PersonId, Role } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import { authorize } from './authorize.ts'
import type { Permission } from './permissions.ts'
import { SYSTEM_SCOPE } from './scopes.ts'

const AT_A_STALL: ReadonlySet<Role> = new Set(['vendor', 'staff', 'helper'])

/**
 * The scope from which somebody may act on another person: one of that person's own when all of them
 * lie within reach, else the whole server. A market board reaches who is nothing but a vendor, staff
 * or helper of its stalls: a new PIN for somebody who is also a treasurer elsewhere would be the
 * board's way into that desk.
 */
export async function scopeOverPerson(
  reading: Reading,
  wish: {
    readonly by: PersonId
    readonly personId: PersonId
    readonly permission: Extract<Permission, 'access.manage' | 'access.reset_pin'>
  },
): Promise<string> {
  const grants = await reading.db
    .selectFrom('cho_grant')
    .select(['role', 'scope_id'])
    .where('person_id', '=', wish.personId)
    .orderBy('scope_id')
    .orderBy('role')
    .execute()
  for (const { role, scope_id: scopeId } of grants) {
    const permission = AT_A_STALL.has(role) ? wish.permission : 'access.manage'
    const allowed = await authorize(reading, { personId: wish.by, permission, scopeId })
    if (!allowed.ok) return SYSTEM_SCOPE
  }
  return grants[0]?.scope_id ?? SYSTEM_SCOPE
}
