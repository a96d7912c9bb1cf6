import { createHmac } from 'node:crypto'
import type { DeviceId, FeedId, StallAct, StallEvent, StallView } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import { leaseCodes } from '@cho40/core/payment'
import { closeDay, feed, pushEvents, receiveMessage } from '@cho40/core/reconciliation'
import { bankFeeds } from '@cho40/providers/bank-feed'
import {
  type Dong,
  dong,
  type Instant,
  instantFromMs,
  instantToMs,
  type MarketDay,
  marketDayOf,
  plusDays,
  plusMs,
  startOfMarketDay,
  VIETNAM_OFFSET_MS,
} from '@cho40/values'
import { must } from './must.ts'

export type DemoStall = { readonly stall: StallView; readonly usual: readonly number[] }

export type DemoMarket = {
  readonly everyDays: number
  readonly stalls: readonly DemoStall[]
  readonly feedId: FeedId
  readonly secret: string
}

const WEEKS_BACK = 3
const HOUR_MS = 3_600_000

/** When the first day that is played begins. */
export function firstMoment(now: Instant): Instant {
  return startOfMarketDay(plusDays(marketDayOf(now), -WEEKS_BACK * 7))
}

/**
 * Plays the market days of three weeks up to now: sales pushed by the stalls' phones, bank events
 * as SePay sends and signs them, a close at noon. The library's clock is the day's own, so that the
 * books read as if it had happened then. Returns how many sales were made.
 */
export async function playMarketDays(deps: Deps, markets: readonly DemoMarket[]): Promise<number> {
  const now = deps.clock.now()
  const today = marketDayOf(now)
  const random = seeded(20_261_121)
  let sales = 0
  for (let back = WEEKS_BACK * 7; back >= 0; back -= 1) {
    const day = plusDays(today, -back)
    for (const market of markets.filter(({ everyDays }) => back % everyDays === 0)) {
      for (const stall of market.stalls) {
        sales += await playDay({ deps, now, random, market, stall }, day)
      }
    }
  }
  return sales
}

type Scene = {
  readonly deps: Deps
  readonly now: Instant
  readonly random: () => number
  readonly market: DemoMarket
  readonly stall: DemoStall
}

/** One stall's morning, six to half past ten, sale by sale; the day is closed unless it is today. */
async function playDay(scene: Scene, day: MarketDay): Promise<number> {
  const { random, now } = scene
  const count = 8 + Math.floor(random() * 8)
  const opening = plusMs(startOfMarketDay(day), 6 * HOUR_MS)
  const phone = await phoneFor(scene, opening, count)
  let cash = 0
  let made = 0
  for (let i = 0; i < count; i += 1) {
    const at = plusMs(opening, Math.floor(((i + random()) / count) * 4.5 * HOUR_MS))
    if (at >= now) break
    made += 1
    cash += await playSale(scene, phone, at)
  }
  const closing = plusMs(opening, 5 * HOUR_MS)
  if (closing < now && day < marketDayOf(now)) {
    await closeStall(scene, { day, at: closing, cash: dong(cash) })
  }
  return made
}

type Phone = { readonly deviceId: DeviceId; readonly codes: string[]; seq: number }

async function phoneFor({ deps, stall }: Scene, at: Instant, count: number): Promise<Phone> {
  const lease = await leaseCodes(atTime(deps, at), {
    id: deps.ids.make('lease'),
    stallId: stall.stall.id,
    count,
  })
  return { deviceId: deps.ids.make('device'), codes: [...must(lease).codes], seq: 0 }
}

/** Makes one sale and, when it is paid by transfer, lets the bank tell of it; returns cash taken. */
async function playSale(scene: Scene, phone: Phone, at: Instant): Promise<number> {
  const { deps, random, stall } = scene
  const thousands = stall.usual[Math.floor(random() * stall.usual.length)] ?? 10
  const amount = dong(thousands * 1000)
  const saleId = deps.ids.make('sale')
  if (random() < 0.45) {
    await push(scene, phone, { at, act: { type: 'cash_sale', saleId, amount } })
    return amount
  }
  const code = phone.codes.pop() ?? ''
  const requestId = deps.ids.make('preq')
  const accountId = stall.stall.account.id
  await push(scene, phone, {
    at,
    act: { type: 'request_opened', saleId, requestId, accountId, code, amount },
  })
  await letBankTell(scene, { at: plusMs(at, 25_000), amount, code })
  return 0
}

/** Most buyers pay what the code says; some change the memo, a few pay short, one in fifty not at all. */
async function letBankTell(
  scene: Scene,
  payment: { readonly at: Instant; readonly amount: Dong; readonly code: string },
): Promise<void> {
  const luck = scene.random()
  if (luck < 0.02) return
  const memo = luck < 0.04 ? 'KHACH HANG MAU chuyen tien' : `${payment.code} KHACH MAU chuyen tien`
  const amount = luck > 0.98 ? dong(payment.amount - 1000) : payment.amount
  await tellBankEvent(scene, { at: payment.at, amount, memo })
}

async function push(
  { deps, stall }: Scene,
  phone: Phone,
  said: { readonly at: Instant; readonly act: StallAct },
): Promise<void> {
  phone.seq += 1
  const event: StallEvent = { id: deps.ids.make('evt'), seq: phone.seq, ...said }
  const pushed = await pushEvents(atTime(deps, said.at), {
    stallId: stall.stall.id,
    deviceId: phone.deviceId,
    sentAt: said.at,
    events: [event],
  })
  must(pushed)
}

async function tellBankEvent(
  { deps, market, stall }: Scene,
  event: { readonly at: Instant; readonly amount: Dong; readonly memo: string },
): Promise<void> {
  const body = JSON.stringify({
    id:
      Math.floor(instantToMs(event.at) / 1000) * 1000 +
      Number(stall.stall.account.number.slice(-3)),
    gateway: stall.stall.account.bankName,
    transactionDate: localTime(event.at),
    accountNumber: stall.stall.account.number,
    subAccount: null,
    code: null,
    content: event.memo,
    transferType: 'in',
    description: `BankAPINotify ${event.memo}`,
    transferAmount: event.amount,
    accumulated: 0,
    referenceCode: `MAU${instantToMs(event.at)}${stall.stall.account.number.slice(-3)}`,
  })
  const timestamp = String(Math.floor(instantToMs(event.at) / 1000))
  const signature = createHmac('sha256', market.secret).update(`${timestamp}.${body}`).digest('hex')
  const received = await receiveMessage(atTime(deps, event.at), {
    feed: must(await feed(deps, { id: market.feedId, provider: 'sepay' })),
    adapter: bankFeeds.sepay,
    secrets: [market.secret],
    message: {
      headers: { 'x-sepay-timestamp': timestamp, 'x-sepay-signature': `sha256=${signature}` },
      body: Buffer.from(body),
    },
  })
  must(received)
}

async function closeStall(
  { deps, stall }: Scene,
  close: { readonly day: MarketDay; readonly at: Instant; readonly cash: Dong },
): Promise<void> {
  const closed = await closeDay(atTime(deps, close.at), {
    id: deps.ids.make('close'),
    stallId: stall.stall.id,
    day: close.day,
    cashCounted: close.cash,
    cashFloat: dong(0),
  })
  must(closed)
}

function atTime(deps: Deps, at: Instant): Deps {
  return { ...deps, clock: { now: () => at } }
}

/** `2026-11-21 07:42:10`, as SePay writes the market's time. */
function localTime(at: Instant): string {
  return instantFromMs(instantToMs(at) + VIETNAM_OFFSET_MS)
    .slice(0, 19)
    .replace('T', ' ')
}

/** A small generator with a seed: the same demonstration every time (mulberry32's arithmetic). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
