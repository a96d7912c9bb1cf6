import type { StallView } from '@cho40/contract'
import { dong, type MarketDay, marketDay } from '@cho40/values'
import { closeDay } from '../reconciliation/close-day.ts'
import { openExceptions } from '../reconciliation/exceptions.ts'
import { resolveException } from '../reconciliation/resolve-exception.ts'
import { aBank, noticeOf, vague } from './a-bank.ts'
import { aBusyAccess } from './a-busy-access.ts'
import { aBusyAdoption } from './a-busy-adoption.ts'
import { aBusyCooperative } from './a-busy-cooperative.ts'
import { aBusyHarvest } from './a-busy-harvest.ts'
import { aBusyLedger } from './a-busy-ledger.ts'
import { aBusyPayouts } from './a-busy-payouts.ts'
import { aBusyShop } from './a-busy-shop.ts'
import { aBusyStall } from './a-busy-stall.ts'
import { aBusyTaxation } from './a-busy-taxation.ts'
import { aBusyWebhook } from './a-busy-webhook.ts'
import { type AMarket, aFeed, aMarket, aPhone, must } from './a-market.ts'
import type { TestDeps } from './each-dialect.ts'

const DAY = marketDay('2026-11-21')

/**
 * Three stalls after a day and a morning, made through the commands alone: cash and voids, QR codes
 * paid exactly, in part, too much and not at all, a repaired code, money nobody can place, two
 * feeds, statements, decisions of a person, a close, and what came after it.
 */
export async function aBusyMarket(deps: TestDeps): Promise<AMarket> {
  const market = await aMarket(deps, 3)
  const bank = aBank(deps, market)
  const second = await aFeed(deps, market.id)
  for (const at of market.stalls) {
    const phone = aPhone(deps, at)
    await cashAndVoids(deps, phone)
    await qrSales(deps, { at, phone, bank })
    const seen = bank.pays(at, { amount: 61_000, memo: 'NGUYEN VAN A chuyen khoan' })
    await bank.tells(seen)
    deps.advance(300_000)
    // Another feed's word, with nothing to prove that it is the same transfer: held until the statement.
    must(await bank.says(vague({ ...noticeOf(seen), eventId: 'B1' }), second))
    bank.pays(at, { amount: 7_000, memo: 'phi thuong nien', direction: 'out' })
    must(await bank.brings(at, await bank.prints(at)))
    deps.advance(1_000)
  }
  await decide(deps, market)
  for (const at of market.stalls) await close(deps, at, DAY)
  if (market.stalls[0]) await aBusyLedger(deps, market.stalls[0])
  if (market.stalls[1]) await aBusyPayouts(deps, market.stalls[1], bank)
  for (const at of market.stalls) await afterTheClose(deps, at, bank)
  if (market.stalls[2]) await aBusyShop(deps, market.stalls[2], bank)
  await aBusyHarvest(deps)
  await aBusyCooperative(deps)
  await aBusyTaxation(deps, market)
  await aBusyAdoption(deps, market)
  if (market.stalls[2]) await aBusyStall(deps, market.stalls[2])
  await aBusyAccess(deps, market)
  await aBusyWebhook(deps, market)
  return market
}

type Phone = ReturnType<typeof aPhone>

async function cashAndVoids(deps: TestDeps, phone: Phone): Promise<void> {
  await phone.takeCash(20_000)
  const wrong = await phone.takeCash(35_000)
  await phone.takeCash(5_000)
  await phone.push(phone.event({ type: 'sale_voided', saleId: wrong }))
  deps.advance(60_000)
}

async function qrSales(
  deps: TestDeps,
  {
    at,
    phone,
    bank,
  }: {
    readonly at: StallView
    readonly phone: Phone
    readonly bank: ReturnType<typeof aBank>
  },
): Promise<void> {
  const shown = []
  // More than one lease of twenty codes.
  for (let n = 0; n < 22; n += 1) shown.push(await phone.showQr(10_000 + 1_000 * n))
  await phone.push(...shown.slice(0, 8).map(({ event }) => event))
  deps.advance(60_000)
  const [exact, partial, over, repaired, taken, early] = shown
  const pays = (amount: number, memo: string) => bank.tells(bank.pays(at, { amount, memo }))
  await pays(10_000, `MBVCB.1.2.${exact?.code}.CT tu 001`)
  await pays(4_000, `${partial?.code}`)
  await pays(15_000, `${over?.code}`)
  await pays(13_000, `${repaired?.code.slice(0, -1)}${repaired?.code.endsWith('0') ? '1' : '0'}`)
  await pays(9_000, 'tien rau')
  await pays(8_500, 'tra no')
  if (taken) {
    await phone.push(phone.event({ type: 'request_cancelled', requestId: taken.requestId }))
  }
  for (const seen of shown.slice(6, 8)) {
    await phone.push(phone.event({ type: 'request_attested', requestId: seen.requestId }))
  }
  await pays(15_000, `${early?.code}`)
  bank.pays(at, { amount: 16_000, memo: `${shown[6]?.code}` })
  deps.advance(60_000)
}

/** One stray goes to a request that is open, one is no sale; the others wait. */
async function decide(deps: TestDeps, { stalls }: AMarket): Promise<void> {
  for (const at of stalls) {
    const strays = await openExceptions(deps, { scopeId: at.id, limit: 100 })
    const stray = strays.find(({ amount }) => amount === 9_000)
    const owed = strays.find(({ amount }) => amount === 8_500)
    const { id: requestId } = await deps.db
      .selectFrom('cho_payment_request')
      .select('id')
      .where('stall_id', '=', at.id)
      .where('state', '=', 'open')
      .where('due', '=', dong(17_000))
      .executeTakeFirstOrThrow()
    if (!stray || !owed) throw new Error('the strays did not wait')
    must(
      await resolveException(deps, {
        id: deps.ids.make('decision'),
        how: 'match',
        exceptionId: stray.id,
        requestId,
        amount: dong(6_000),
      }),
    )
    must(
      await resolveException(deps, {
        id: deps.ids.make('decision'),
        how: 'not_a_sale',
        exceptionId: owed.id,
        note: 'trả nợ riêng',
      }),
    )
  }
}

async function close(deps: TestDeps, at: StallView, day: MarketDay): Promise<void> {
  must(
    await closeDay(deps, {
      id: deps.ids.make('close'),
      stallId: at.id,
      day,
      cashCounted: dong(24_000),
      cashFloat: dong(0),
    }),
  )
}

async function afterTheClose(
  deps: TestDeps,
  at: StallView,
  bank: ReturnType<typeof aBank>,
): Promise<void> {
  const phone = aPhone(deps, at)
  await phone.takeCash(11_000)
  await bank.tells(bank.pays(at, { amount: 3_000, memo: 'tien hanh' }))
}
