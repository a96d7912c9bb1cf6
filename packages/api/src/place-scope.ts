import { authorize, type Permission, SYSTEM_SCOPE } from '@cho40/core/access'
import { unitThenOf } from '@cho40/core/market'
import { marketDayOf } from '@cho40/values'
import type { ApiContext } from './context.ts'

/**
 * Where a person's role over a place comes from: the unit's own scope, that of a unit it belongs to
 * today, or the whole server's. The server's is also the answer when none of them allows it, so that
 * whoever holds nothing there is refused in the words of every other place, known or not.
 */
export async function scopeOverPlace(
  { deps, actor }: Pick<ApiContext, 'deps' | 'actor'>,
  wish: { readonly permission: Permission; readonly unitCode: string },
): Promise<string> {
  if (!actor) return SYSTEM_SCOPE
  const { permission, unitCode } = wish
  const unit = await unitThenOf(deps, unitCode, marketDayOf(deps.clock.now()))
  for (const code of [unitCode, ...(unit?.above ?? [])]) {
    const scopeId = `place:${code}`
    const allowed = await authorize(deps, { personId: actor.personId, permission, scopeId })
    if (allowed.ok) return scopeId
  }
  return SYSTEM_SCOPE
}
