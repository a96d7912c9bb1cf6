import type { Role } from '@cho40/contract'
import type { Screen } from '../address.ts'

/** Of the cooperative: each role does other steps on the same screens. */
const COOPERATIVE = [
  'coop',
  'members',
  'deliveries',
  'sales',
  'agents',
  'ordered',
  'settlement',
  'books',
  'distribution',
  'funds',
  'tax',
] as const satisfies readonly Screen[]

/** What a cooperative sells in the shop. */
const SHOP = ['orders', 'shelf', 'ocop', 'stock'] as const satisfies readonly Screen[]

/** The market board's own. */
const BOARD = ['board', 'fees', 'calendar', 'complaints'] as const satisfies readonly Screen[]

/** The whole desk in its order, cut where one part of the work ends and the next begins. */
const PARTS = {
  market: ['day', 'money', 'placed', 'payouts', 'statements', 'feeds', 'close'],
  cooperative: COOPERATIVE,
  shop: [...SHOP, 'watch'],
  figures: ['adoption', 'values', 'reports', 'scores', 'exchange', 'pilots', 'visits'],
  board: [...BOARD, 'signs', 'accounts'],
  server: ['audit', 'server', 'people', 'keys', 'webhooks', 'log', 'privacy', 'me'],
} as const satisfies Readonly<Record<string, readonly Screen[]>>

export type DeskPart = keyof typeof PARTS

const EVERYTHING: readonly Screen[] = Object.values(PARTS).flat()

/** So many tasks are seen at one glance; a list of more is cut into its parts. */
const AT_A_GLANCE = 12

/** Somebody's screens part by part; few stand together without a name. */
export function partsOf(
  screens: readonly Screen[],
): readonly { readonly part: DeskPart | undefined; readonly screens: readonly Screen[] }[] {
  if (screens.length <= AT_A_GLANCE) return [{ part: undefined, screens }]
  return (Object.keys(PARTS) as DeskPart[])
    .map((part) => {
      const own: readonly Screen[] = PARTS[part]
      return { part, screens: screens.filter((screen) => own.includes(screen)) }
    })
    .filter(({ screens: own }) => own.length > 0)
}

/** What only somebody of a market, and what only somebody of a cooperative, has before them. */
const NEEDS_MARKET: readonly Screen[] = ['day', 'feeds', 'signs', 'accounts', 'visits', ...BOARD]
const NEEDS_COOPERATIVE: readonly Screen[] = [
  ...COOPERATIVE.filter((screen) => screen !== 'tax'),
  ...SHOP.filter((screen) => screen !== 'stock' && screen !== 'orders'),
  'watch',
]
/** Of a market's stalls or of a cooperative: the screen asks whose. */
const NEEDS_EITHER: readonly Screen[] = [
  'money',
  'placed',
  'payouts',
  'statements',
  'close',
  'orders',
  'stock',
  'tax',
  'webhooks',
]
/** What a vendor does at the desk for a stall of their own, with no market or cooperative in view. */
const AT_OWN_STALL: readonly Screen[] = ['orders', 'payouts', 'fees']
/** Asked of the whole server at once. */
const NEEDS_SERVER: readonly Screen[] = ['audit', 'server', 'people', 'keys', 'log', 'privacy']

/**
 * Which screens a role has work on, so that nobody sees doors that do not open. Only a map for the
 * eye: what may be done is the server's to say.
 */
const DUTIES: Readonly<Record<Role, readonly Screen[]>> = {
  administrator: EVERYTHING,
  bookkeeper: [
    'day',
    'money',
    'placed',
    'payouts',
    'statements',
    'close',
    ...COOPERATIVE,
    ...SHOP,
    'accounts',
  ],
  treasurer: ['money', 'placed', 'payouts', 'statements', ...COOPERATIVE, 'accounts', 'audit'],
  market_board: ['day', 'visits', 'feeds', ...BOARD, 'signs', 'accounts'],
  commune_officer: [
    'day',
    'ocop',
    'watch',
    'adoption',
    'values',
    'reports',
    'scores',
    'exchange',
    'pilots',
    'visits',
    'complaints',
  ],
  province_viewer: ['day', 'adoption', 'reports', 'scores', 'pilots', 'visits'],
  helper: ['day', 'visits', 'complaints'],
  vendor: ['money', 'payouts', 'close', 'tax', 'orders', 'fees'],
  staff: [],
}

/** A stall's day is not a treasurer's to close; a cooperative's month is. */
const AT_COOPERATIVE: Partial<Record<Role, readonly Screen[]>> = { treasurer: ['close'] }

export type Held = { readonly role: Role; readonly scopeId: string }
/** Whether this person sees any market, any cooperative. */
export type Seen = { readonly market: boolean; readonly cooperative: boolean }

/** The screens of what somebody holds, in the order of the desk; one's own sessions come always. */
export function screensFor(held: readonly Held[], seen: Seen): Screen[] {
  const open = new Set<Screen>(['me'])
  for (const one of held) {
    for (const screen of dutiesOf(one)) if (reaches(one, screen)) open.add(screen)
  }
  return EVERYTHING.filter(
    (screen) => open.has(screen) && (isOfOwnStall(held, screen) || isInSight(held, screen, seen)),
  )
}

/** A screen of a market or a cooperative opens only to who sees one. */
function isInSight(held: readonly Held[], screen: Screen, seen: Seen): boolean {
  return (
    (seen.market || !NEEDS_MARKET.includes(screen)) &&
    (seen.cooperative || !NEEDS_COOPERATIVE.includes(screen) || judges(held, screen)) &&
    (seen.market || seen.cooperative || !NEEDS_EITHER.includes(screen))
  )
}

/** Whether the work of a screen is somebody's at a market, and not at a cooperative alone. */
export function isWorkAtMarket(held: readonly Held[], screen: Screen): boolean {
  return held.some(({ role, scopeId }) => !isCooperative(scopeId) && DUTIES[role].includes(screen))
}

/** A commune's officer sees dossiers of cooperatives whose affairs are not the officer's. */
function judges(held: readonly Held[], screen: Screen): boolean {
  return (
    (screen === 'ocop' || screen === 'watch') && held.some(({ role }) => role === 'commune_officer')
  )
}

function isOfOwnStall(held: readonly Held[], screen: Screen): boolean {
  return AT_OWN_STALL.includes(screen) && held.some(isOwnStall)
}

function isOwnStall({ role, scopeId }: Held): boolean {
  return role === 'vendor' && scopeId.startsWith('stall_')
}

function dutiesOf({ role, scopeId }: Held): readonly Screen[] {
  return [...DUTIES[role], ...(isCooperative(scopeId) ? (AT_COOPERATIVE[role] ?? []) : [])]
}

function isCooperative(scopeId: string): boolean {
  return scopeId.startsWith('coop_')
}

/** A role at a market opens nothing of a cooperative, nor the other way round. */
function reaches(held: Held, screen: Screen): boolean {
  const { scopeId } = held
  if (scopeId === 'system') return true
  if (NEEDS_SERVER.includes(screen)) return false
  if (isOwnStall(held) && AT_OWN_STALL.includes(screen)) return true
  if (isCooperative(scopeId)) return !NEEDS_MARKET.includes(screen)
  return scopeId.startsWith('place:') || !NEEDS_COOPERATIVE.includes(screen)
}

/** Where somebody begins whose address names no screen of theirs. */
export function landingOf(screens: readonly Screen[]): Screen {
  // Who has nothing of a market begins in the cooperative.
  const isOfMarket = screens.some((screen) => NEEDS_MARKET.includes(screen))
  const landings: readonly Screen[] = isOfMarket
    ? ['day', 'money', 'coop', 'people', 'orders']
    : ['coop', 'money', 'people', 'orders']
  return landings.find((screen) => screens.includes(screen)) ?? screens[0] ?? 'me'
}
