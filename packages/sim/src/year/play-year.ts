import type { RecordComplaint, VisitOutcome } from '@cho40/contract'
import { updateFacts } from '@cho40/core/adoption'
import { answerComplaint, placeMarket, recordComplaint, recordVisit } from '@cho40/core/market'
import { type MarketDay, plusDays } from '@cho40/values'
import { playMarketDay } from './market-day.ts'
import { must } from './must.ts'
import { type Printed, printMonth } from './printed.ts'
import { FIRST_DAY, LAST_DAY, NEW_UNITS, planYear } from './year-plan.ts'
import { momentOf, openYear, type YearMarket, type YearWorld } from './year-world.ts'

export type YearOptions = {
  readonly seed: number
  /** Of the days a market is held, every so many-th; 1 plays all of them. */
  readonly everyNthDay: number
  /** How many times as many stalls as in the small year. */
  readonly more: number
}

export type PlayedYear = {
  readonly world: YearWorld
  readonly printed: Printed
  /** Stall days that the facts followed one after the other. */
  readonly followed: number
}

/** Reports of a month are made on this day of the next; phones without signal come later still. */
const REPORTS_ON = 3

/**
 * The pilots’ year through the library, a day after the other: stalls sell, phones tell at once or
 * weeks later, the bank tells by webhook or by statement, facts follow, reports are kept each month.
 * The same options give the same year, to the byte.
 */
export async function playYear({ seed, everyNthDay, more }: YearOptions): Promise<PlayedYear> {
  const world = await openYear(seed, planYear(seed, more))
  const printed: Printed = { packs: [], seen: [] }
  let followed = 0
  for (let day = FIRST_DAY; day <= LAST_DAY; day = plusDays(day, 1)) {
    if (day === plusDays(NEW_UNITS, 1)) await placeDivided(world, day)
    if (day.endsWith('-01')) await bringStatements(world, day)
    if (Number(day.slice(8)) === REPORTS_ON) await printMonth(world, printed, day)
    for (const market of world.markets) {
      if (!isPlayed(market, day, everyNthDay)) continue
      await playMarketDay(world, market, day)
      if (world.random.chance(0.05)) await community(world, market, day)
      followed += await follow(world)
    }
  }
  await lastDays(world)
  followed += await follow(world)
  await printMonth(world, printed, plusDays(LAST_DAY, REPORTS_ON))
  return { world, printed, followed }
}

function isPlayed({ days }: YearMarket, day: MarketDay, everyNthDay: number): boolean {
  if (!days.has(day)) return false
  const nth = [...days].indexOf(day)
  return nth % everyNthDay === 0
}

/** Somebody says in which part of its divided commune a market lies. */
async function placeDivided(world: YearWorld, day: MarketDay): Promise<void> {
  world.setClock(momentOf(day, 60))
  for (const { id: marketId, plan } of world.markets) {
    if (plan.fate !== 'split') continue
    const [, placeCode] = plan.communes
    const place = { marketId, validFrom: NEW_UNITS, placeCode, source: 'nghị quyết sắp xếp' }
    must(await placeMarket(world.deps, place))
  }
}

/** Each month the accounts’ statements bring in what no webhook told. */
async function bringStatements(world: YearWorld, day: MarketDay): Promise<void> {
  world.setClock(momentOf(day, 120))
  for (const { stalls } of world.markets) {
    for (const stall of stalls) {
      if (!stall.missed) continue
      stall.missed = false
      await world.bank.brings(stall.view.account)
    }
  }
}

/** All phones come back, all statements are brought. */
async function lastDays(world: YearWorld): Promise<void> {
  const day = plusDays(LAST_DAY, 1)
  world.setClock(momentOf(day, 600))
  for (const { stalls } of world.markets) for (const { phone } of stalls) await phone.push()
  await bringStatements(world, plusDays(day, 1))
}

async function follow({ deps }: YearWorld): Promise<number> {
  let followed = 0
  for (let more = true; more; ) {
    const updated = must(await updateFacts(deps))
    followed += updated.stallDays
    ;({ more } = updated)
  }
  return followed
}

const OUTCOMES: readonly [VisitOutcome, ...VisitOutcome[]] = ['solved', 'taught', 'absent']

/** The community team looks in, and somebody complains of a code pasted over another. */
async function community(world: YearWorld, market: YearMarket, day: MarketDay): Promise<void> {
  const { deps, random, officer: helperId } = world
  const stall = market.stalls[random.below(market.stalls.length)]
  if (!stall) return
  const stallId = stall.view.id
  const visit = { id: deps.ids.make('visit'), stallId, day, helperId, why: 'silent', note: null }
  must(await recordVisit(deps, { ...visit, outcome: random.pick(OUTCOMES) }))
  if (!random.chance(0.4)) return
  const complaint: RecordComplaint = {
    id: deps.ids.make('complaint'),
    marketId: market.id,
    stallId,
    kind: 'fake_qr',
    day,
    text: 'mã bị dán đè',
  }
  must(await recordComplaint(deps, complaint))
  const state = random.chance(0.5) ? ('confirmed' as const) : ('rejected' as const)
  const answer = { complaintId: complaint.id, state, note: null }
  must(await answerComplaint(deps, { answer, by: helperId }))
}
