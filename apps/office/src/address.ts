import type {
  CooperativeId,
  MarketId,
  MemberId,
  PersonId,
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
  'settlement',
  'books',
  'distribution',
  'tax',
  'adoption',
  'signs',
  'audit',
  'accounts',
  'people',
  'keys',
  'log',
  'me',
  'design',
] as const
export type Screen = (typeof SCREENS)[number]

/** Where the desk stands; every part is in the address bar, so that a link opens the same view. */
export type Address = {
  readonly screen: Screen
  readonly market?: MarketId
  readonly day?: MarketDay
  readonly stall?: StallId
  readonly coop?: CooperativeId
  readonly member?: MemberId
  readonly run?: SettlementId
  readonly person?: PersonId
}

const BASE = '/office/'

/** Anything unknown in the address is left out; the first screen is the market's day. */
export function addressAt(url: URL): Address {
  const name = url.pathname.slice(BASE.length)
  const market = url.searchParams.get('market')
  const day = url.searchParams.get('day')
  const stall = url.searchParams.get('stall')
  const coop = url.searchParams.get('coop')
  const member = url.searchParams.get('member')
  const run = url.searchParams.get('run')
  const person = url.searchParams.get('person')
  return {
    screen: SCREENS.find((screen) => screen === name) ?? 'day',
    ...(isId('market', market) && { market }),
    ...(isMarketDay(day) && { day }),
    ...(isId('stall', stall) && { stall }),
    ...(isId('coop', coop) && { coop }),
    ...(isId('member', member) && { member }),
    ...(isId('settle', run) && { run }),
    ...(isId('person', person) && { person }),
  }
}

export function hrefOf({ screen, ...rest }: Address): string {
  const query = new URLSearchParams(rest).toString()
  return `${BASE}${screen}${query === '' ? '' : `?${query}`}`
}
