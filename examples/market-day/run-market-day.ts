import type { DaySlip, ExceptionView, StatementReport } from '@cho40/contract'
import { dong, formatDong, instantFromMs, sumDong } from '@cho40/values'
import { statementOf, type Transfer, tellTransfer, transfersOfDay } from './bank.ts'
import {
  checkBooks,
  checkHeard,
  checkRequests,
  checkSlips,
  checkWaiting,
  type DayRecord,
  findings,
} from './check.ts'
import { type Client, signIn } from './client.ts'
import { expectedSlip } from './expected.ts'
import { type Follower, follow } from './follow.ts'
import { newId } from './ids.ts'
import { type Market, openMarket, type Stall } from './open-market.ts'
import { type Plan, planDay } from './plan.ts'
import { phoneOf } from './push.ts'
import { makeSale, type Sale } from './sales.ts'

export type MarketDayOptions = {
  readonly url: string
  readonly phone: string
  readonly pin: string
  readonly place: string
  readonly seed: number
}

export type Outcome = {
  /** Rows of two cells for people to read. */
  readonly summary: readonly (readonly [string, string])[]
  /** What was not as it should be; empty when the day ties out. */
  readonly differences: readonly string[]
}

/** Stalls with a story of their own, by their place in the list. */
const OFFLINE = 3
const PUSHES_TWICE = 5
const PUSHES_LAST_BATCH_LATE = 7
const SHORT_OF_CASH = 8
const FLOAT = 200_000
const QUARTERS = 4
const LISTEN_MS = 5000

/** Plays a whole market day against a running server and checks what it made of it. */
export async function runMarketDay(options: MarketDayOptions): Promise<Outcome> {
  const admin = await signIn(options.url, options)
  const market = await openMarket(admin, options.place)
  const plan = planDay(options.seed, instantFromMs(Date.now()))
  const record = recordOf(market, plan)
  const follower = follow(stallAt(market, 0))
  try {
    await sellAndPay(record, plan, follower)
    return await settleAndCheck(record, { admin, follower })
  } finally {
    follower.stop()
  }
}

async function settleAndCheck(
  record: DayRecord,
  { admin, follower }: { readonly admin: Client; readonly follower: Follower },
): Promise<Outcome> {
  const imports = await importStatements(record)
  const resolved = await resolveCodeless(record)
  const slips = await closeStalls(record)
  const differences = findings()
  differences.want('payments without a code that a person placed', resolved, 2)
  checkImports(record, imports, differences.want)
  checkSlips(record, slips, differences)
  await checkRequests(record, differences)
  await checkWaiting(record, differences)
  await follower.reach(await cursorOf(follower.stall, record), LISTEN_MS)
  await checkHeard(record, follower, differences)
  const { checks } = await checkBooks(admin, differences)
  return {
    summary: [
      ...summaryOf(record),
      ['Thông báo trực tiếp · Live notices', String(follower.heard.length)],
      ['Điều kiện đã kiểm · Invariants checked', String(checks.length)],
    ],
    differences: differences.lines,
  }
}

function recordOf(market: Market, plan: Plan): DayRecord {
  const sales = plan.sales
    .map((planned) => makeSale(planned, stallAt(market, planned.stall)))
    .toSorted((a, b) => (a.planned.at < b.planned.at ? -1 : 1))
  const transfers = transfersOfDay(sales)
  const shortOfCash = { stall: stallAt(market, SHORT_OF_CASH), by: 1000 }
  return { day: plan.day, market, sales, transfers, shortOfCash }
}

function stallAt({ stalls }: Market, place: number): Stall {
  const stall = stalls[place]
  if (!stall) throw new RangeError(`there is no stall ${place}`)
  return stall
}

/**
 * The day in four parts: phones hand over their sales, the provider tells of the money — twice, out
 * of order, some never. One stall has no signal until the end, and one sends its last part later.
 */
async function sellAndPay(record: DayRecord, plan: Plan, follower: Follower): Promise<void> {
  const { market, sales, transfers } = record
  const phones = new Map(market.stalls.map((stall) => [stall, phoneOf(stall)]))
  const lateStall = stallAt(market, PUSHES_LAST_BATCH_LATE)
  const offline = stallAt(market, OFFLINE)
  const twice = stallAt(market, PUSHES_TWICE)
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const now = quarterOf(sales, quarter)
    const isHere = (stall: Stall) =>
      stall !== offline && (stall !== lateStall || quarter < QUARTERS - 1)
    await Promise.all(
      market.stalls.filter(isHere).map(async (stall) => {
        await phones.get(stall)?.push(of(now, stall), stall === twice ? 2 : 1)
      }),
    )
    const told = transfers.filter(({ sale, lost }) => !lost && now.includes(sale))
    await tell(market, plan.random.shuffled([...told, ...told]))
    if (quarter === 1) follower.reconnect()
  }
  await phones.get(offline)?.push(of(sales, offline))
  await phones.get(lateStall)?.push(of(quarterOf(sales, QUARTERS - 1), lateStall))
}

function quarterOf(sales: readonly Sale[], quarter: number): readonly Sale[] {
  const size = Math.ceil(sales.length / QUARTERS)
  return sales.slice(quarter * size, (quarter + 1) * size)
}

function of(sales: readonly Sale[], stall: Stall): Sale[] {
  return sales.filter((sale) => sale.stall === stall)
}

/** Eight deliveries at once, as a provider with several workers makes them. */
async function tell(market: Market, transfers: readonly Transfer[]): Promise<void> {
  for (let at = 0; at < transfers.length; at += 8) {
    await Promise.all(
      transfers.slice(at, at + 8).map((transfer) => {
        const how = transfer.stall.bank === 'vietcombank' ? 'hmac' : 'api-key'
        const feed = how === 'hmac' ? market.feeds.hmac : market.feeds.apiKey
        return tellTransfer(transfer.stall.vendor.url, { transfer, feed, how })
      }),
    )
  }
}

type Imports = ReadonlyMap<
  Stall,
  { readonly first: StatementReport; readonly again: StatementReport }
>

/** Each account's statement, and the same export once more. */
async function importStatements(record: DayRecord): Promise<Imports> {
  const imports = new Map<Stall, { first: StatementReport; again: StatementReport }>()
  for (const stall of record.market.stalls) {
    const { fileName, bytes } = await statementOf(stall, record.transfers)
    const upload = () =>
      record.market.bookkeeper.post<StatementReport>(
        `/api/v1/statements/${newId('import')}?accountId=${stall.account.id}&fileName=${fileName}`,
        bytes,
      )
    imports.set(stall, { first: await upload(), again: await upload() })
  }
  return imports
}

function checkImports(
  { transfers }: DayRecord,
  imports: Imports,
  want: (what: string, found: unknown, expected: unknown) => void,
): void {
  for (const [stall, { first, again }] of imports) {
    const own = transfers.filter((transfer) => transfer.stall === stall)
    const lost = own.filter((transfer) => transfer.lost).length
    // One more row than transfers in: the bank's own fee.
    const { rows, confirmed, added, layout, balanceProof, ghosts } = first
    want(
      `${stall.name}: statement`,
      { layout, rows, confirmed, added, balanceProof, ghosts: ghosts.length },
      {
        layout: stall.bank,
        rows: own.length + 1,
        confirmed: own.length - lost,
        added: lost + 1,
        balanceProof: 'proved',
        ghosts: 0,
      },
    )
    want(`${stall.name}: the same statement again`, again.repeated, own.length + 1)
  }
}

/** The bookkeeper asks the vendor whose money it was, and finds it among the suggestions. */
async function resolveCodeless({ market, sales, transfers }: DayRecord): Promise<number> {
  const { bookkeeper } = market
  const wish = { scopeId: market.id, limit: 500 }
  const waiting = await bookkeeper.ask<readonly ExceptionView[]>('money.waiting', wish)
  let resolved = 0
  for (const { id, type, amount, stallId, suggestions } of waiting) {
    if (type !== 'no_code') continue
    const sale = sales.find(
      ({ request, stall, planned }) =>
        request?.course === 'no_code' && stall.id === stallId && planned.amount === amount,
    )
    const requestId = sale?.request?.id
    if (!suggestions.some((suggestion) => suggestion.requestId === requestId)) continue
    await bookkeeper.call('money.resolve', {
      id: newId('decision'),
      how: 'match',
      exceptionId: id,
      requestId,
      amount,
    })
    resolved += transfers.filter((transfer) => transfer.sale === sale).length
  }
  return resolved
}

async function closeStalls(record: DayRecord): Promise<ReadonlyMap<Stall, DaySlip>> {
  const { shortOfCash } = record
  const slips = new Map<Stall, DaySlip>()
  for (const stall of record.market.stalls) {
    const missing = stall === shortOfCash.stall ? shortOfCash.by : 0
    const { sales } = expectedSlip(stall, record)
    const slip = await stall.vendor.call<DaySlip>('stall.closeDay', {
      id: newId('close'),
      stallId: stall.id,
      day: record.day,
      cashCounted: sales.cash + FLOAT - missing,
      cashFloat: FLOAT,
    })
    slips.set(stall, slip)
  }
  return slips
}

async function cursorOf(stall: Stall, { day }: DayRecord): Promise<number> {
  const wish = { stallId: stall.id, day }
  const { cursor } = await stall.vendor.ask<{ cursor: number }>('stall.day', wish)
  return cursor
}

function summaryOf(record: DayRecord): [string, string][] {
  const slips = record.market.stalls.map((stall) => expectedSlip(stall, record))
  const sum = (pick: (slip: (typeof slips)[number]) => number) =>
    formatDong(sumDong(slips.map((slip) => dong(pick(slip)))))
  const lost = record.transfers.filter((transfer) => transfer.lost).length
  const cash = record.sales.filter(({ request }) => !request).length
  return [
    ['Ngày · Day', record.day],
    ['Sạp, lần bán · Stalls, sales', `${slips.length}, ${record.sales.length}`],
    ['Tiền mặt, mã QR · Cash, QR code', `${cash}, ${record.sales.length - cash}`],
    ['Bán tiền mặt · Cash sales', sum(({ sales }) => sales.cash)],
    ['Bán chuyển khoản · Sales by transfer', sum(({ sales }) => sales.bank)],
    ['Ngân hàng nhận · Bank received', sum(({ bank }) => bank.received)],
    ['Đã khớp · Put to sales', sum(({ bank }) => bank.allocated)],
    ['Chờ người xem · Waiting for a person', sum(({ bank }) => bank.unallocated)],
    ['Khoản, thiếu webhook · Transfers, webhook lost', `${record.transfers.length}, ${lost}`],
  ]
}
