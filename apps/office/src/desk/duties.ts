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
  'funds',
  'tax',
] as const satisfies readonly Screen[]

/** What a cooperative sells in the shop. */
const SHOP = ['orders', 'shelf', 'stock'] as const satisfies readonly Screen[]

/** The market board's own. */
const BOARD = ['board', 'fees', 'calendar', 'complaints'] as const satisfies readonly Screen[]

/** The whole desk in its order, cut where one part of the work ends and the next begins. */
const PARTS = {
  market: ['day', 'money', 'placed', 'payouts', 'statements', 'feeds', 'close'],
  cooperative: COOPERATIVE,
  shop: SHOP,
  figures: ['adoption', 'values', 'reports', 'exchange', 'pilots', 'visits'],
  board: [...BOARD, 'signs', 'accounts'],
  server: ['audit', 'people', 'keys', 'log', 'privacy', 'me'],
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
const NEEDS_MARKET: readonly Screen[] = [
  'day',
  'placed',
  'statements',
  'feeds',
  'close',
  'tax',
  'signs',
  'accounts',
  'visits',
  ...BOARD,
]
const NEEDS_COOPERATIVE: readonly Screen[] = [
  ...COOPERATIVE.filter((screen) => screen !== 'tax'),
  ...SHOP,
]
/** Of a market's stalls or of a cooperative: the screen asks whose. */
const NEEDS_EITHER: readonly Screen[] = ['money', 'payouts']
/** Asked of the whole server at once. */
const NEEDS_SERVER: readonly Screen[] = ['audit', 'people', 'keys', 'log', 'privacy']

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
    'audit',
  ],
  treasurer: ['money', 'placed', 'payouts', 'statements', ...COOPERATIVE, 'accounts', 'audit'],
  market_board: ['day', 'visits', 'feeds', ...BOARD, 'signs', 'accounts'],
  commune_officer: ['day', 'adoption', 'values', 'reports', 'exchange', 'pilots', 'visits'],
  province_viewer: ['day', 'adoption', 'reports', 'pilots', 'visits'],
  helper: ['day', 'visits'],
  vendor: ['money', 'payouts', 'close', 'tax'],
  staff: [],
}

export type Held = { readonly role: Role; readonly scopeId: string }
/** Whether this person sees any market, any cooperative. */
export type Seen = { readonly market: boolean; readonly cooperative: boolean }

/** The screens of what somebody holds, in the order of the desk; one's own sessions come always. */
export function screensFor(held: readonly Held[], seen: Seen): Screen[] {
  const open = new Set<Screen>(['me'])
  for (const { role, scopeId } of held) {
    for (const screen of DUTIES[role]) if (reaches(scopeId, screen)) open.add(screen)
  }
  return EVERYTHING.filter(
    (screen) =>
      open.has(screen) &&
      (seen.market || !NEEDS_MARKET.includes(screen)) &&
      (seen.cooperative || !NEEDS_COOPERATIVE.includes(screen)) &&
      (seen.market || seen.cooperative || !NEEDS_EITHER.includes(screen)),
  )
}

/** A role at a market opens nothing of a cooperative, nor the other way round. */
function reaches(scopeId: string, screen: Screen): boolean {
  if (scopeId === 'system') return true
  if (NEEDS_SERVER.includes(screen)) return false
  if (scopeId.startsWith('coop_')) return !NEEDS_MARKET.includes(screen)
  return scopeId.startsWith('place:') || !NEEDS_COOPERATIVE.includes(screen)
}

/** Where somebody begins whose address names no screen of theirs. */
export function landingOf(screens: readonly Screen[]): Screen {
  // Who has nothing of a market begins in the cooperative.
  const isOfMarket = screens.some((screen) => NEEDS_MARKET.includes(screen))
  const landings: readonly Screen[] = isOfMarket
    ? ['day', 'money', 'coop', 'people']
    : ['coop', 'money', 'people']
  return landings.find((screen) => screens.includes(screen)) ?? screens[0] ?? 'me'
}
