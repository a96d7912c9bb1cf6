import type { FeedId, MarketId, PersonId, StallView } from '@cho40/contract'
import { createCore, type Deps, migrate, sqliteDb } from '@cho40/core'
import { addPerson } from '@cho40/core/access'
import { marketDaysOf, openMarket, openStall, setSchedule, stall } from '@cho40/core/market'
import { openFeed } from '@cho40/core/reconciliation'
import {
  type Instant,
  instantFromMs,
  instantToMs,
  type MarketDay,
  makeId,
  startOfMarketDay,
} from '@cho40/values'
import BetterSqlite3 from 'better-sqlite3'
import { type Random, randomOf } from '../chance/random.ts'
import { must } from './must.ts'
import { openTruth, type Truth } from './truth.ts'
import { openYearBank, type YearBank } from './year-bank.ts'
import { type YearPhone, yearPhone } from './year-phone.ts'
import {
  FIRST_DAY,
  LAST_DAY,
  NEW_UNITS,
  type PlannedMarket,
  type PlannedStall,
} from './year-plan.ts'

/** A library on a database in memory, a clock that the year moves, and who knows the truth. */
export type YearWorld = {
  readonly deps: Deps
  readonly random: Random
  readonly truth: Truth
  readonly bank: YearBank
  readonly officer: PersonId
  readonly markets: readonly YearMarket[]
  setClock(at: Instant): void
  close(): Promise<void>
}

export type YearMarket = {
  readonly id: MarketId
  readonly plan: PlannedMarket
  readonly feedId: FeedId
  readonly days: ReadonlySet<MarketDay>
  readonly stalls: readonly YearStall[]
}

export type YearStall = {
  readonly plan: PlannedStall
  readonly view: StallView
  readonly vendorId: PersonId
  readonly phone: YearPhone
  hasSign: boolean
  /** Until then its phone has no signal. */
  offlineUntil: MarketDay
  /** What the webhook missed waits for the statement. */
  missed: boolean
}

/** Not a hash: nobody signs in here. */
const PINS = {
  hash: (pin: string) => Promise.resolve(`pin:${pin}`),
  matches: () => Promise.resolve(false),
}

/** Opens every market on the first day of the year, before anything is sold. */
export async function openYear(seed: number, plans: readonly PlannedMarket[]): Promise<YearWorld> {
  const db = sqliteDb(new BetterSqlite3(':memory:'))
  let now = startOfMarketDay(FIRST_DAY)
  await migrate(db, { dialect: 'sqlite', now })
  const idRandom = randomOf(seed, 'year ids')
  const ids: Deps['ids'] = {
    make: (prefix) => makeId(prefix, { ms: instantToMs(now), random: idRandom.bytes(10) }),
  }
  const core = createCore({ db, dialect: 'sqlite', clock: { now: () => now }, ids })
  const deps: Deps = core
  const officer = deps.ids.make('person')
  const person = { id: officer, phone: '0800000000', name: 'Cán bộ', pin: '123456' }
  must(await addPerson({ ...deps, pins: PINS }, person))
  const markets: YearMarket[] = []
  for (const [nth, plan] of plans.entries()) markets.push(await openOne(deps, plan, nth))
  return {
    deps,
    random: randomOf(seed, 'year sales'),
    truth: openTruth(),
    bank: openYearBank(deps),
    officer,
    markets,
    setClock: (at) => {
      now = at
    },
    close: () => db.destroy(),
  }
}

async function openOne(deps: Deps, plan: PlannedMarket, nth: number): Promise<YearMarket> {
  const id = deps.ids.make('market')
  const [placeCode] = plan.communes
  must(await openMarket(deps, { id, name: `Chợ ${plan.name}`, placeCode, demo: true }))
  const { schedule } = plan
  must(await setSchedule(deps, { marketId: id, validFrom: FIRST_DAY, schedule }))
  const feedId = deps.ids.make('feed')
  const like = { id: feedId, provider: 'sepay', authentication: 'hmac', marketId: id } as const
  must(await openFeed(deps, like))
  const stalls: YearStall[] = []
  for (const planned of plan.stalls) {
    stalls.push(
      await openStallOf(deps, {
        id,
        planned,
        code: `${nth + 10}${planned.number.padStart(4, '0')}`,
      }),
    )
  }
  const days = new Set(await marketDaysOf(deps, id, { from: FIRST_DAY, to: LAST_DAY }))
  return { id, plan, feedId, days, stalls }
}

async function openStallOf(
  deps: Deps,
  of: { readonly id: MarketId; readonly planned: PlannedStall; readonly code: string },
): Promise<YearStall> {
  const { id: marketId, planned, code } = of
  const vendorId = deps.ids.make('person')
  const { number } = planned
  const vendor = { id: vendorId, phone: `091${code.padStart(7, '0')}`, name: `Cô ${code}` }
  must(await addPerson({ ...deps, pins: PINS }, { ...vendor, pin: '123456' }))
  const account = {
    id: deps.ids.make('acct'),
    bin: '970436',
    number: `0011${code.padStart(9, '0')}`,
    holderName: 'NGUYEN THI NAM',
  }
  const stallId = deps.ids.make('stall')
  const wish = { id: stallId, marketId, number, name: `Sạp ${number}`, vendorId, account }
  must(await openStall(deps, wish))
  const view = must(await stall(deps, stallId))
  const phone = yearPhone(deps, view)
  const state = { hasSign: false, offlineUntil: FIRST_DAY, missed: false }
  return { plan: planned, view, vendorId, phone, ...state }
}

/** The unit a market lies in on a day: a commune, and its province. */
export function unitsOfMarket({ plan }: YearMarket, on: MarketDay): readonly [string, string] {
  const i = on < NEW_UNITS ? 0 : 1
  return [plan.communes[i], plan.provinces[i]]
}

/** A moment of a market day, in minutes after its midnight. */
export function momentOf(day: MarketDay, minutes: number): Instant {
  return instantFromMs(instantToMs(startOfMarketDay(day)) + minutes * 60_000)
}
