import type { ComponentType, VNode } from 'preact'
import type { Screen } from '../address.ts'
import { useDesk } from '../desk/desk.ts'
import { LazyScreen } from '../parts/lazy-screen.tsx'
import { Audit } from './audit/audit.tsx'
import { CloseDay } from './close-day/close-day.tsx'
import { MarketDayScreen } from './market-day/market-day.tsx'
import { MoneyQueue } from './money/money-queue.tsx'
import { Signs } from './signs/signs.tsx'
import { Statements } from './statements/statements.tsx'

/** The screen of the address. */
export function CurrentScreen(): VNode {
  const { screen } = useDesk().address
  if (screen === 'design') return <LazyScreen key="design" load={design} given={{}} />
  if (screen === 'money') return <MoneyQueue />
  if (screen === 'adoption') return <LazyScreen key="adoption" load={adoption} given={{}} />
  if (screen === 'payouts') return <LazyScreen key="payouts" load={payouts} given={{}} />
  if (screen === 'statements') return <Statements />
  if (screen === 'placed') return <LazyScreen key="placed" load={placed} given={{}} />
  if (screen === 'feeds') return <LazyScreen key="feeds" load={feeds} given={{}} />
  if (screen === 'close') return <CloseDay />
  if (screen === 'signs') return <Signs />
  if (screen === 'audit') return <Audit />
  const load = FETCHED[screen]
  if (load) return <LazyScreen key={screen} load={load} given={{}} />
  return <MarketDayScreen />
}

/** These weigh more than the rest of the desk; each is fetched when opened. */
const FETCHED: Partial<Record<Screen, () => Promise<ComponentType>>> = {
  coop: async () => (await import('./cooperative/home.tsx')).CooperativeHome,
  members: async () => (await import('./members/members.tsx')).Members,
  deliveries: async () => (await import('./deliveries/deliveries.tsx')).Deliveries,
  sales: async () => (await import('./sales/sales.tsx')).Sales,
  agents: async () => (await import('./agents/agents.tsx')).Agents,
  ordered: async () => (await import('./ordered/ordered.tsx')).Ordered,
  settlement: async () => (await import('./settlement/settlement.tsx')).Settlement,
  books: async () => (await import('./books/books.tsx')).Books,
  distribution: async () => (await import('./distribution/distribution.tsx')).Distribution,
  tax: async () => (await import('./tax/tax.tsx')).Tax,
  funds: async () => (await import('./funds/funds.tsx')).Funds,
  orders: async () => (await import('./orders/orders.tsx')).Orders,
  shelf: async () => (await import('./shelf/shelf.tsx')).Shelf,
  ocop: async () => (await import('./ocop/ocop.tsx')).Ocop,
  watch: async () => (await import('./watch/watch.tsx')).Watch,
  stock: async () => (await import('./stock/stock.tsx')).Stock,
  board: async () => (await import('./board/board.tsx')).Board,
  fees: async () => (await import('./fees/fees.tsx')).Fees,
  calendar: async () => (await import('./calendar/calendar.tsx')).Calendar,
  complaints: async () => (await import('./complaints/complaints.tsx')).Complaints,
  privacy: async () => (await import('./privacy/privacy.tsx')).Privacy,
  accounts: async () => (await import('./accounts/accounts.tsx')).Accounts,
  people: async () => (await import('./people/people.tsx')).People,
  keys: async () => (await import('./keys/keys.tsx')).Keys,
  webhooks: async () => (await import('./webhooks/webhooks.tsx')).Webhooks,
  server: async () => (await import('./server/server.tsx')).Server,
  log: async () => (await import('./log/log.tsx')).Log,
  values: async () => (await import('./entry/entry.tsx')).Entry,
  reports: async () => (await import('./reporting/reports.tsx')).Reports,
  scores: async () => (await import('./scores/scores.tsx')).Scores,
  exchange: async () => (await import('./exchange/exchange.tsx')).Exchange,
  pilots: async () => (await import('./pilots/pilots.tsx')).Pilots,
  visits: async () => (await import('./visits/visits.tsx')).Visits,
  me: async () => (await import('./me/me.tsx')).Me,
}

/** Draws codes, which weighs; fetched when somebody opens it. */
const payouts = async () => (await import('./payouts/payouts.tsx')).PayoutsScreen
/** Looked for when something was wrong. */
const placed = async () => (await import('./money/placed/placed-screen.tsx')).PlacedScreen
/** Set up once, looked at now and then. */
const feeds = async () => (await import('./feeds/feeds.tsx')).FeedsScreen
/** For the commune's and the province's officers alone. */
const adoption = async () => (await import('./adoption/adoption.tsx')).Adoption
/** For those who build. */
const design = async () => (await import('./design/design.tsx')).Design
