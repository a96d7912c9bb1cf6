import type {
  CooperativeId,
  DossierId,
  ListingId,
  MarketId,
  MemberId,
  OrderId,
  PersonId,
  PilotId,
  SettlementId,
  StallId,
} from '@cho40/contract'
import { isId, isMarketDay, type MarketDay } from '@cho40/values'

export const SCREENS = [
  'day',
  'money',
  'placed',
  'payouts',
  'statements',
  'feeds',
  'close',
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
  'orders',
  'shelf',
  'ocop',
  'watch',
  'stock',
  'tax',
  'adoption',
  'values',
  'reports',
  'scores',
  'exchange',
  'pilots',
  'visits',
  'board',
  'fees',
  'calendar',
  'complaints',
  'signs',
  'audit',
  'server',
  'accounts',
  'people',
  'keys',
  'webhooks',
  'log',
  'privacy',
  'me',
  'design',
] as const
export type Screen = (typeof SCREENS)[number]

const MEMBER_PARTS = ['certificates', 'limits'] as const

/** Where the desk stands; every part is in the address bar, so that a link opens the same view. */
export type Address = {
  readonly screen: Screen
  readonly market?: MarketId
  readonly day?: MarketDay
  readonly stall?: StallId
  readonly coop?: CooperativeId
  readonly member?: MemberId
  /** Another part of the members’ screen than its register. */
  readonly part?: (typeof MEMBER_PARTS)[number]
  readonly run?: SettlementId
  readonly person?: PersonId
  readonly order?: OrderId
  readonly listing?: ListingId
  /** An agent by the name the cooperative keeps for them. */
  readonly agent?: string
  readonly dossier?: DossierId
  /** A commune’s five digits or a province’s two. */
  readonly unit?: string
  /** `2026-11`, `2026-Q4`, `2026`. */
  readonly period?: string
  readonly indicator?: string
  /** A scorecard by the code its authority has for it. */
  readonly card?: string
  readonly pilot?: PilotId
}

const BASE = '/office/'

const UNIT = /^\d{2}(?:\d{3})?$/
const PERIOD = /^\d{4}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?$/
const CARD = /^[a-z0-9][a-z0-9-]{1,39}$/
const INDICATOR = /^[A-Z]-\d{2}$/

/** Whether a text is the code of a unit. */
export function isUnit(text: string): boolean {
  return UNIT.test(text)
}

/** Anything unknown in the address is left out; the first screen is the market's day. */
export function addressAt(url: URL): Address {
  const name = url.pathname.slice(BASE.length)
  const market = url.searchParams.get('market')
  const day = url.searchParams.get('day')
  const stall = url.searchParams.get('stall')
  const coop = url.searchParams.get('coop')
  const member = url.searchParams.get('member')
  const part = MEMBER_PARTS.find((one) => one === url.searchParams.get('part'))
  const run = url.searchParams.get('run')
  const person = url.searchParams.get('person')
  const order = url.searchParams.get('order')
  const listing = url.searchParams.get('listing')
  const agent = url.searchParams.get('agent') ?? ''
  const dossier = url.searchParams.get('dossier')
  return {
    screen: SCREENS.find((screen) => screen === name) ?? 'day',
    ...(isId('market', market) && { market }),
    ...(isMarketDay(day) && { day }),
    ...(isId('stall', stall) && { stall }),
    ...(isId('coop', coop) && { coop }),
    ...(isId('member', member) && { member }),
    ...(part && { part }),
    ...(isId('settle', run) && { run }),
    ...(isId('person', person) && { person }),
    ...(isId('order', order) && { order }),
    ...(isId('listing', listing) && { listing }),
    ...(agent !== '' && agent.length <= 80 && { agent }),
    ...(isId('dossier', dossier) && { dossier }),
    ...adoptionPart(url.searchParams),
  }
}

export function hrefOf({ screen, ...rest }: Address): string {
  const query = new URLSearchParams(rest).toString()
  return `${BASE}${screen}${query === '' ? '' : `?${query}`}`
}

/** The parts that the screens of commune and province stand at. */
function adoptionPart(query: URLSearchParams): Omit<Address, 'screen'> {
  const unit = query.get('unit') ?? ''
  const period = query.get('period') ?? ''
  const indicator = query.get('indicator') ?? ''
  const pilot = query.get('pilot')
  const card = query.get('card') ?? ''
  return {
    ...(isUnit(unit) && { unit }),
    ...(PERIOD.test(period) && { period }),
    ...(INDICATOR.test(indicator) && { indicator }),
    ...(isId('pilot', pilot) && { pilot }),
    ...(CARD.test(card) && { card }),
  }
}
