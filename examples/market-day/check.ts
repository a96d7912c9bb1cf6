import { isDeepStrictEqual } from 'node:util'
import type {
  DaySlip,
  ExceptionView,
  RequestView,
  StallDayView,
  VerifyReport,
} from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { BANK_FEE, type Transfer } from './bank.ts'
import type { Client } from './client.ts'
import { expectedRequest, expectedSlip, LEFT_OVER } from './expected.ts'
import type { Heard } from './follow.ts'
import type { Market, Stall } from './open-market.ts'
import type { Sale } from './sales.ts'

export type DayRecord = {
  readonly day: MarketDay
  readonly market: Market
  readonly sales: readonly Sale[]
  readonly transfers: readonly Transfer[]
  /** Who counted less cash than there should be, and how much less. */
  readonly shortOfCash: { readonly stall: Stall; readonly by: number }
}

/** Collects what is not as it should be, each as a line to read. */
export type Findings = {
  readonly lines: readonly string[]
  readonly want: (what: string, found: unknown, expected: unknown) => void
}

export function findings(): Findings {
  const lines: string[] = []
  return {
    lines,
    want(what, found, expected) {
      if (isDeepStrictEqual(found, expected)) return
      lines.push(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`)
    },
  }
}

/** Every request of every stall is in the state that the day's story gives it. */
export async function checkRequests(record: DayRecord, { want }: Findings): Promise<void> {
  for (const stall of record.market.stalls) {
    const view = await dayOf(stall, record.day)
    const shown = new Map(view.sales.map((sale) => [sale.id, sale]))
    const own = record.sales.filter((sale) => sale.stall === stall)
    want(`${stall.name}: sales`, view.sales.length, own.length)
    for (const sale of own) {
      const expected = expectedRequest(sale)
      const found = shown.get(sale.saleId)
      const course = sale.request?.course ?? 'cash'
      if (expected) want(`${stall.name}: ${course}`, factsOf(found?.request), expected)
      else {
        const isVoided = sale.planned.method === 'cash' && sale.planned.voided
        want(`${stall.name}: cash`, found?.state, isVoided ? 'voided' : 'completed')
      }
    }
  }
}

function dayOf(stall: Stall, day: MarketDay): Promise<StallDayView> {
  return stall.vendor.ask<StallDayView>('stall.day', { stallId: stall.id, day })
}

function factsOf(request: RequestView | undefined) {
  if (!request) return undefined
  const { state, received, flags, grade } = request
  return { state, received, flags: [...flags], grade }
}

/** The slips tie out: sales, bank and cash of each stall, and every đồng has its place. */
export function checkSlips(
  record: DayRecord,
  slips: ReadonlyMap<Stall, DaySlip>,
  { want }: Findings,
): void {
  for (const [stall, slip] of slips) {
    const expected = expectedSlip(stall, record)
    const { received, allocated, unallocated, banked } = slip.bank
    want(`${stall.name}: sales on the slip`, slip.sales, expected.sales)
    want(
      `${stall.name}: bank on the slip`,
      { received, allocated, unallocated, banked },
      expected.bank,
    )
    want(`${stall.name}: received = put to sales + waiting`, allocated + unallocated, received)
    want(`${stall.name}: waiting on the slip`, slip.waiting, expected.waiting)
    const missing = record.shortOfCash.stall === stall ? record.shortOfCash.by : 0
    want(`${stall.name}: cash difference`, slip.cash.difference, missing === 0 ? 0 : -missing)
    want(`${stall.name}: proof`, slip.proof, missing === 0 ? 'proved' : 'difference')
  }
}

/** What waits for a person is exactly the money that the story leaves over. */
export async function checkWaiting(record: DayRecord, { want }: Findings): Promise<void> {
  const { market, sales, transfers } = record
  const waiting = await market.bookkeeper.ask<readonly ExceptionView[]>('money.waiting', {
    scopeId: market.id,
    limit: 500,
  })
  const found = waiting.map(({ type, unallocated }) => `${type} ${unallocated}`).toSorted()
  const expected = sales.flatMap((sale) => {
    const type = sale.request && LEFT_OVER[sale.request.course]
    if (type === undefined) return []
    const paid = transfers.filter((transfer) => transfer.sale === sale)
    const total = paid.reduce((sum, { amount }) => sum + amount, 0)
    return [`${type} ${total - (expectedRequest(sale)?.received ?? 0)}`]
  })
  // The bank's fee on each statement is money that left for a reason only a person knows.
  const charged = new Set(transfers.map(({ stall }) => stall)).size
  const fees = Array.from({ length: charged }, () => `outflow ${BANK_FEE}`)
  want('money that waits', found, [...expected, ...fees].toSorted())
}

/** A settled request's notice also tells that its sale is complete: the stream leaves that one out. */
function positionsToldBy(heard: readonly Heard[]) {
  return ({ cursor, notice }: Heard, index: number): number[] => {
    const isTwo =
      notice.type === 'request' &&
      notice.request.state === 'settled' &&
      (heard[index - 1]?.cursor ?? 0) === cursor - 2
    return isTwo ? [cursor - 1, cursor] : [cursor]
  }
}

/** The stream told everything, in order, once, over a lost connection and back. */
export async function checkHeard(
  record: DayRecord,
  { stall, heard }: { readonly stall: Stall; readonly heard: readonly Heard[] },
  { want }: Findings,
): Promise<void> {
  const { cursor, sales } = await dayOf(stall, record.day)
  const cursors = heard.flatMap(positionsToldBy(heard))
  want(
    'notices heard',
    cursors,
    Array.from({ length: cursor }, (_, i) => i + 1),
  )
  want('last notice', heard.at(-1)?.notice.type, 'day_closed')
  const told = new Map<string, RequestView>()
  for (const { notice } of heard) {
    if (notice.type === 'request') told.set(notice.request.id, notice.request)
  }
  for (const { request } of sales) {
    if (!request) continue
    const { state, received } = told.get(request.id) ?? {}
    const now = { state: request.state, received: request.received }
    want('the last notice of a request', { state, received }, now)
  }
}

export async function checkBooks(admin: Client, { want }: Findings): Promise<VerifyReport> {
  const report = await admin.ask<VerifyReport>('admin.verify')
  const broken = report.checks.filter(({ violations }) => violations !== 0)
  want('broken invariants', broken, [])
  want('verify is clean', report.clean, true)
  return report
}
