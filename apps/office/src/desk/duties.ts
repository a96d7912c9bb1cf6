import type { Role } from '@cho40/contract'
import type { Screen } from '../address.ts'

/** Of the cooperative: each role does other steps on the same screens. */
const COOPERATIVE = [
  'coop',
  'members',
  'deliveries',
  'sales',
  'settlement',
  'books',
  'distribution',
  'tax',
] as const satisfies readonly Screen[]

const EVERYTHING: readonly Screen[] = [
  'day',
  'money',
  'placed',
  'payouts',
  'statements',
  'feeds',
  'close',
  ...COOPERATIVE,
  'adoption',
  'signs',
  'audit',
]

/**
 * Which screens a role has work on, so that nobody sees doors that do not open. Only a map for the
 * eye: what may be done is the server's to say.
 */
const DUTIES: Readonly<Record<Role, readonly Screen[]>> = {
  administrator: EVERYTHING,
  bookkeeper: ['day', 'money', 'placed', 'payouts', 'statements', 'close', ...COOPERATIVE, 'audit'],
  treasurer: ['money', 'placed', 'payouts', 'statements', ...COOPERATIVE, 'audit'],
  market_board: ['day', 'feeds', 'signs'],
  commune_officer: ['day', 'adoption'],
  province_viewer: ['day', 'adoption'],
  helper: ['day'],
  vendor: ['money', 'payouts', 'close', 'tax'],
  staff: [],
}

export function screensFor(roles: readonly { readonly role: Role }[]): Screen[] {
  const open = new Set(roles.flatMap(({ role }) => DUTIES[role]))
  return EVERYTHING.filter((screen) => open.has(screen))
}
