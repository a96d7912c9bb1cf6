import { randomBytes } from 'node:crypto'
import type { MarketId, StallView } from '@cho40/contract'
import {
  type Instant,
  instantFromMs,
  instantToMs,
  makeId,
  marketDay,
  startOfMarketDay,
} from '@cho40/values'
import { type RawBuilder, sql } from 'kysely'
import { createCore } from '../src/create-core.ts'
import { openMarket } from '../src/market/open-market.ts'
import { recordPlace } from '../src/places/record-place.ts'
import type { Dialect } from '../src/store/columns.ts'
import type { Db } from '../src/store/db.ts'
import type { Deps } from '../src/store/deps.ts'
import { migrate } from '../src/store/migrate.ts'
import { aStall, must } from '../src/testing/a-market.ts'
import { onDisk } from './on-disk.ts'

export type ProvinceYear = {
  readonly deps: Deps
  readonly codes: readonly string[]
  /** A stall whose phone can sell. */
  readonly first: StallView
  readonly sales: number
  readonly close: () => Promise<void>
}

const START = instantToMs('2026-12-31T00:00:00.000Z' as Instant)
const FROM = marketDay('2026-01-10')

export type YearSize = {
  readonly communes: number
  readonly stalls: number
  readonly days: number
}

/** A province with a market in each commune, whose stalls sold all year; on disk, durable. */
export async function aProvinceYear(dialect: Dialect, size: YearSize): Promise<ProvinceYear> {
  const opened = await onDisk(dialect)
  const { db } = opened
  let now = START
  const clock = {
    now: () => {
      now += 1
      return instantFromMs(now)
    },
  }
  const ids: Deps['ids'] = {
    make: (prefix) => makeId(prefix, { ms: now, random: randomBytes(10) }),
  }
  await migrate(db, { dialect, now: instantFromMs(START) })
  const deps = createCore({ db, dialect, clock, ids })
  await recordPlace(deps, place('98', null))
  const codes = Array.from({ length: size.communes }, (_, n) => `98${String(n).padStart(3, '0')}`)
  let first: StallView | undefined
  for (const [nth, code] of codes.entries()) {
    await recordPlace(deps, place(code, '98'))
    const marketId: MarketId = deps.ids.make('market')
    must(await openMarket(deps, { id: marketId, name: code, placeCode: code, demo: true }))
    await deps.db
      .updateTable('cho_market')
      .set({ opened_at: startOfMarketDay(marketDay('2026-01-01')) })
      .where('id', '=', marketId)
      .execute()
    first ??= await aStall(deps, marketId, { n: 1, number: '0' })
    await copyStalls(deps.db, { like: first.id, marketId, nth, stalls: size.stalls })
    await copySales(deps, { marketId, nth, days: size.days })
  }
  if (!first) throw new Error('a province has communes')
  if (dialect === 'postgres') await sql`analyze`.execute(db)
  const { n } = await db
    .selectFrom('cho_sale')
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow()
  return { deps, codes, first, sales: n, close: opened.close }
}

function place(code: string, parentCode: string | null) {
  const kind = parentCode === null ? ('province' as const) : ('commune' as const)
  return { code, name: `Xã ${code}`, kind, parentCode, validFrom: marketDay('2025-07-01') }
}

/** Rows alone: what is measured reads them and does not care how they came. */
async function copyStalls(
  db: Db,
  of: {
    readonly like: string
    readonly marketId: MarketId
    readonly nth: number
    readonly stalls: number
  },
): Promise<void> {
  const { like, marketId, nth, stalls } = of
  await sql`insert into cho_stall (id, market_id, number, name, vendor_id, book_id, account_id,
      opened_at)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(stalls)})
    select 'stall_' || ${sql.lit(String(nth))} || '_' || i, ${sql.lit(marketId)}, cast(i as text),
      'Sạp ' || i, vendor_id, book_id, account_id, '2026-01-01T00:00:00.000Z'
    from cho_stall, n where id = ${sql.lit(like)}`.execute(db)
}

/** Each stall and day: one sale in cash, every second day one paid by transfer. */
async function copySales(
  { db, dialect }: Deps,
  of: { readonly marketId: MarketId; readonly nth: number; readonly days: number },
): Promise<void> {
  const { marketId, nth, days } = of
  const day: RawBuilder<string> =
    dialect === 'sqlite'
      ? sql`date(${sql.lit(FROM)}, '+' || d.i || ' days')`
      : sql`to_char(cast(${sql.lit(FROM)} as date) + d.i, 'YYYY-MM-DD')`
  await sql`insert into cho_sale (id, book_id, stall_id, method, state, amount, business_day,
      occurred_at, recorded_at, entry_id)
    with recursive d(i) as (select 0 union all select i + 1 from d where i < ${sql.lit(days - 1)}),
      m(method) as (select 'cash' union all select 'qr')
    select 'sale_' || s.id || '_' || d.i || m.method, s.book_id, s.id, m.method, 'completed',
      10000 + (d.i * 7919 + length(s.id) * 104729) % 90000, ${day}, ${day} || 'T03:00:00.000Z',
      ${day} || 'T03:00:01.000Z', null
    from cho_stall s, d, m
    where s.market_id = ${sql.lit(marketId)}
      and (m.method = 'cash' or d.i % 2 = ${sql.lit(nth % 2)})`.execute(db)
}
