import { PERMISSIONS_BY_ROLE, PERSON_ONLY, type Permission } from '@cho40/core/access'
import type { Caller } from './callers.ts'
import type { NamedRow } from './rows/index.ts'
import type { Town } from './town.ts'

type Asking = {
  readonly row: NamedRow
  readonly caller: Caller
  readonly object?: 'there' | 'absent'
}

/**
 * Why somebody is refused, by the rows and the table of roles alone; undefined when they are not.
 * A thing that is not there has no scope; a place or the server as a whole is always there.
 */
export function refusal(town: Town, asking: Asking): 'NotSignedIn' | 'NotAllowed' | undefined {
  const { access, also, people } = asking.row
  if (access === 'everybody') return undefined
  const { how } = asking.caller.by
  if (how === 'nothing') return 'NotSignedIn'
  if (people && how === 'key') return 'NotAllowed'
  if (access === 'signed in') return undefined
  const held = permissionsOver(town, asking)
  const allowed = held.includes(access) && (!also || also.some((one) => held.includes(one)))
  return allowed ? undefined : 'NotAllowed'
}

/** What somebody may do with the thing that a row decides by. */
export function permissionsOver(
  town: Town,
  { row, caller, object = 'there' }: Asking,
): readonly Permission[] {
  const scope = row.over?.(town) ?? 'system'
  const always = object === 'there' || scope === 'system'
  const chain = always ? town.chain(scope) : row.elseServer ? ['system'] : []
  return caller.grants
    .filter(({ scopeId }) => chain.includes(scopeId))
    .flatMap(({ role }) => PERMISSIONS_BY_ROLE[role])
    .filter((permission) => caller.by.how === 'cookie' || !PERSON_ONLY.has(permission))
}
