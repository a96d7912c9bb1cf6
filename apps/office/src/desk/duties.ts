import type { Role } from '@cho40/contract'
import type { Screen } from '../address.ts'

const EVERYTHING: readonly Screen[] = ['day', 'money', 'statements', 'close', 'signs', 'audit']

/**
 * Which screens a role has work on, so that nobody sees doors that do not open. Only a map for the
 * eye: what may be done is the server's to say.
 */
const DUTIES: Readonly<Record<Role, readonly Screen[]>> = {
  administrator: EVERYTHING,
  bookkeeper: ['day', 'money', 'statements', 'close', 'audit'],
  treasurer: ['money', 'statements', 'audit'],
  market_board: ['day', 'signs'],
  commune_officer: ['day'],
  province_viewer: ['day'],
  helper: ['day'],
  vendor: ['money', 'close'],
  staff: [],
}

export function screensFor(roles: readonly { readonly role: Role }[]): Screen[] {
  const open = new Set(roles.flatMap(({ role }) => DUTIES[role]))
  return EVERYTHING.filter((screen) => open.has(screen))
}
