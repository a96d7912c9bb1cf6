import { issueSign } from '@cho40/core/market'
import { daysBetween, dong, type MarketDay, plusDays } from '@cho40/values'
import { must } from './must.ts'
import type { StallMonth } from './truth.ts'
import { FIRST_DAY } from './year-plan.ts'
import { momentOf, type YearMarket, type YearStall, type YearWorld } from './year-world.ts'

const OPENS = 5 * 60
const EVENING = 17 * 60
/** The banknotes of Vietnam: what buyers pay in. */
const NOTES = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000] as const

type Told = ReturnType<YearWorld['bank']['pays']>

/** One day of a market: its stalls sell, in the evening phones and the bank tell of it. */
export async function playMarketDay(
  world: YearWorld,
  market: YearMarket,
  day: MarketDay,
): Promise<void> {
  const told: Told[] = []
  for (const stall of market.stalls) {
    await putSignUp(world, stall, day)
    told.push(...(await sellAll(world, { market, stall, day })))
    if (world.random.chance(stall.plan.remote)) {
      stall.offlineUntil = plusDays(day, world.random.between(1, 40))
    }
  }
  world.setClock(momentOf(day, EVENING))
  for (const stall of market.stalls) if (stall.offlineUntil <= day) await stall.phone.push()
  if (!market.plan.byStatement) await world.bank.tells(market.feedId, told)
}

async function putSignUp(world: YearWorld, stall: YearStall, day: MarketDay): Promise<void> {
  if (stall.hasSign || day < stall.plan.signOn) return
  stall.hasSign = true
  world.setClock(momentOf(day, OPENS - 30))
  const id = world.deps.ids.make('sign')
  must(await issueSign(world.deps, { id, stallId: stall.view.id, by: stall.vendorId }))
}

type Selling = {
  readonly market: YearMarket
  readonly stall: YearStall
  readonly day: MarketDay
}

/** Everything a stall sells on a day; returns what the bank’s webhook will tell of. */
async function sellAll(world: YearWorld, selling: Selling): Promise<Told[]> {
  const { market, stall, day } = selling
  const { random } = world
  const did = world.truth.of({ id: stall.view.id, marketId: market.id }, day)
  const told: Told[] = []
  const sales = random.between(0, stall.plan.sales)
  for (let nth = 0; nth < sales; nth += 1) {
    const minutes = OPENS + nth * 41 + random.below(40)
    const sale = { ...selling, did, minutes, amount: amountOf(world, stall) }
    if (!paysByQr(world, stall, day)) takeCash(world, sale)
    else told.push(...(await showCode(world, sale)))
  }
  return told
}

function amountOf({ random }: YearWorld, { plan }: YearStall): number {
  const note = NOTES[random.below(NOTES.length)] ?? NOTES[0]
  return note * random.between(1, plan.size)
}

/** Buyers come round to it in the course of the year. */
function paysByQr({ random }: YearWorld, { plan }: YearStall, day: MarketDay): boolean {
  if (day < plan.signOn) return false
  return random.chance((plan.keenness * (30 + daysBetween(FIRST_DAY, day))) / 395)
}

type Sale = Selling & {
  readonly did: StallMonth
  readonly minutes: number
  readonly amount: number
}

function takeCash(world: YearWorld, { stall, day, did, minutes, amount }: Sale): void {
  const { random, deps } = world
  const saleId = deps.ids.make('sale')
  const at = momentOf(day, minutes)
  stall.phone.note(at, { type: 'cash_sale', saleId, amount: dong(amount) })
  if (random.chance(0.03)) {
    stall.phone.note(momentOf(day, minutes + 1), { type: 'sale_voided', saleId })
    return
  }
  did.cashCount += 1
  did.cashAmount += amount
}

async function showCode(world: YearWorld, sale: Sale): Promise<Told[]> {
  const { stall, day, did, minutes, amount, market } = sale
  const { random, deps, bank } = world
  const requestId = deps.ids.make('preq')
  const { account } = stall.view
  const code = await stall.phone.nextCode()
  stall.phone.note(momentOf(day, minutes), {
    type: 'request_opened',
    saleId: deps.ids.make('sale'),
    requestId,
    accountId: account.id,
    code,
    amount: dong(amount),
  })
  if (random.chance(0.04)) {
    stall.phone.note(momentOf(day, minutes + 1), { type: 'request_cancelled', requestId })
    return []
  }
  did.askedCount += 1
  // One in twelve goes away, or pays and the money never comes.
  if (random.chance(1 / 12)) return []
  did.qrCount += 1
  did.qrAmount += amount
  const at = momentOf(day, minutes + 2)
  const row = bank.pays({ account, amount, memo: `${code} mua hang`, at })
  const isMissed = market.plan.byStatement || random.chance(0.03)
  if (isMissed) stall.missed = true
  return isMissed ? [] : [row]
}
