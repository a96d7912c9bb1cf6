/**
 * A province’s year: how long its facts and indicators take from nothing, and what one more sale costs.
 * Usage: adoption.bench.ts [communes=9] [stalls=100] [days=300]; the full size is 90 100 300.
 */
import { performance } from 'node:perf_hooks'
import type { BookId, MarketId, StallId } from '@cho40/contract'
import { type Instant, marketDay, plusDays } from '@cho40/values'
import { sql } from 'kysely'
import { rebuildFacts } from '../src/adoption/facts/rebuild-facts.ts'
import { updateFacts } from '../src/adoption/facts/update-facts.ts'
import { indicatorFigures } from '../src/adoption/indicator-figures.ts'
import { openMarket } from '../src/market/open-market.ts'
import { recordPlace } from '../src/places/record-place.ts'
import { aPhone, aStall, must } from '../src/testing/a-market.ts'
import { aBookOnDisk } from './a-book-on-disk.ts'
import { figuresOf, print } from './figures.ts'

const [communes = 9, stalls = 100, days = 300] = process.argv.slice(2).map(Number)
const FROM = marketDay('2026-01-10')
const WANTED = { borders: 'then', facts: 'kept' } as const

const onDisk = await aBookOnDisk()
const { deps, database } = onDisk
const year = await aYear()
await timed('facts of the year, from its sales', () => rebuildFacts(deps).then(must))
await timed(`indicators of ${communes} communes, the whole year`, () => eachCommune('2026'))
await timed(`indicators of ${communes} communes, one month`, () => eachCommune('2026-06'))
await timed('the same month again from the sales alone', () => eachCommune('2026-06', 'sales'))
await timed('the province, the whole year', async () => {
  must(await indicatorFigures(deps, { ...WANTED, unitCode: '98', period: period('2026') }))
})
await oneMoreSale()
await onDisk.close()

async function aYear() {
  database.pragma('synchronous = off')
  await recordPlace(deps, place('98', null))
  const codes = Array.from({ length: communes }, (_, n) => `98${String(n).padStart(3, '0')}`)
  let first: Awaited<ReturnType<typeof aStall>> | undefined
  for (const [nth, code] of codes.entries()) {
    await recordPlace(deps, place(code, '98'))
    const marketId: MarketId = deps.ids.make('market')
    must(await openMarket(deps, { id: marketId, name: code, placeCode: code, demo: true }))
    await deps.db
      .updateTable('cho_market')
      .set({ opened_at: '2026-01-01T00:00:00.000Z' as Instant })
      .where('id', '=', marketId)
      .execute()
    first ??= await aStall(deps, marketId, { n: 1, number: '0' })
    copyStalls(first.id, marketId, nth)
    copySales(marketId, nth)
  }
  database.pragma('synchronous = full')
  const { n } = await deps.db
    .selectFrom('cho_sale')
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow()
  console.log(`${communes} communes × ${stalls} stalls × ${days} days: ${n} sales`)
  return { codes, first }
}

function place(code: string, parentCode: string | null) {
  const kind = parentCode === null ? ('province' as const) : ('commune' as const)
  return { code, name: `Xã ${code}`, kind, parentCode, validFrom: marketDay('2025-07-01') }
}

/** Rows alone: what is measured reads them and does not care how they came. */
function copyStalls(like: StallId, marketId: MarketId, nth: number): void {
  database
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
      insert into cho_stall select 'stall_' || ? || '_' || i, ?, i, 'Sạp ' || i, vendor_id, book_id,
        account_id, '2026-01-01T00:00:00.000Z' from cho_stall, n where id = ?`,
    )
    .run(stalls, nth, marketId, like)
}

/** Each stall and day: one sale in cash, every second day one paid by transfer. */
function copySales(marketId: MarketId, nth: number): void {
  database
    .prepare(
      `with recursive d(i) as (select 0 union all select i + 1 from d where i < ? - 1)
      insert into cho_sale select 'sale_' || s.id || '_' || d.i || m.method, s.book_id, s.id, m.method,
        'completed', 10000 + (d.i * 7919 + length(s.id) * 104729) % 90000, date(?, '+' || d.i || ' days'),
        date(?, '+' || d.i || ' days') || 'T03:00:00.000Z',
        date(?, '+' || d.i || ' days') || 'T03:00:01.000Z', null
      from cho_stall s, d, (select 'cash' as method union all select 'qr') m
      where s.market_id = ? and (m.method = 'cash' or d.i % 2 = ?)`,
    )
    .run(days, FROM, FROM, FROM, marketId, nth % 2)
}

function period(name: string) {
  const to = name.length === 4 ? marketDay(`${name}-12-31`) : plusDays(marketDay(`${name}-01`), 29)
  const kind = name.length === 4 ? ('year' as const) : ('month' as const)
  return { kind, name, from: marketDay(`${name.slice(0, 4)}-${name.slice(5) || '01'}-01`), to }
}

async function eachCommune(name: string, facts: 'kept' | 'sales' = 'kept') {
  for (const unitCode of year.codes) {
    must(await indicatorFigures(deps, { ...WANTED, unitCode, period: period(name), facts }))
  }
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  await work()
  console.log(`${what.padEnd(50)} ${((performance.now() - started) / 1_000).toFixed(2)} s`)
}

/** A sale is taken, then the facts follow: the second is what is measured. */
async function oneMoreSale(): Promise<void> {
  const at = year.first
  if (!at) return
  const phone = aPhone(deps, at)
  const bookIds: BookId[] = [at.bookId]
  const named: number[] = []
  const all: number[] = []
  for (let n = 0; n < 200; n += 1) {
    await phone.takeCash(12_000)
    const started = performance.now()
    must(await updateFacts(deps, n % 2 === 0 ? { bookIds } : {}))
    ;(n % 2 === 0 ? named : all).push(performance.now() - started)
  }
  const seconds = (times: number[]) => times.reduce((sum, ms) => sum + ms, 0) / 1_000
  print('facts after one sale, its book named', figuresOf(named, seconds(named)))
  print('facts after one sale, books looked through', figuresOf(all, seconds(all)))
}
