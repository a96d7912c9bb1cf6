import type { MarketId, StallId } from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { factsOfSales } from './fact-sql.ts'

/** What a stall did over some days, or over those of one month. */
export type StallTotals = {
  readonly marketId: MarketId
  readonly stallId: StallId
  /** `2026-11`; empty when the days were not told apart by month. */
  readonly month: string
  /** Days with at least one recorded sale. */
  readonly soldDays: number
  /** Days with at least one sale paid by transfer. */
  readonly qrDays: number
  readonly cashCount: number
  readonly cashAmount: Dong
  readonly qrCount: number
  readonly qrAmount: Dong
  readonly askedCount: number
  readonly lateCount: number
}

export type TotalsOf = {
  /** Left out: every market. */
  readonly marketIds?: readonly MarketId[]
  readonly from: MarketDay
  readonly to: MarketDay
  readonly byMonth?: boolean
  /** `kept` reads the facts that are kept up, `sales` computes each day again from its sales. */
  readonly facts: 'kept' | 'sales'
}

/** Each stall's totals over days `from` to `to`, both counted. Stalls without a sale have no row. */
export async function stallTotals(reading: Reading, of: TotalsOf): Promise<StallTotals[]> {
  const { marketIds, from, to, byMonth = false, facts } = of
  if (marketIds?.length === 0) return []
  const markets = (column: string) =>
    marketIds === undefined
      ? sql`true`
      : sql`${sql.ref(column)} in (${sql.join(marketIds.map((id) => sql`${id}`))})`
  const days = (column: string) => sql`${sql.ref(column)} between ${from} and ${to}`
  const source =
    facts === 'kept'
      ? sql`(select * from cho_stall_day where ${days('day')} and ${markets('market_id')})`
      : sql`(${factsOfSales(
          reading.dialect,
          sql<boolean>`${days('sale.business_day')} and ${markets('stall.market_id')}`,
        )})`
  const month = byMonth ? sql`substr(day, 1, 7)` : sql`''`
  const { rows } = await sql<StallTotals>`select market_id as "marketId", stall_id as "stallId",
      ${month} as "month",
      ${sum(sql`case when cash_count + qr_count > 0 then 1 else 0 end`)} as "soldDays",
      ${sum(sql`case when qr_count > 0 then 1 else 0 end`)} as "qrDays",
      ${sum(sql`cash_count`)} as "cashCount", ${sum(sql`cash_amount`)} as "cashAmount",
      ${sum(sql`qr_count`)} as "qrCount", ${sum(sql`qr_amount`)} as "qrAmount",
      ${sum(sql`asked_count`)} as "askedCount", ${sum(sql`late_count`)} as "lateCount"
    from ${source} as fact
    group by market_id, stall_id${byMonth ? sql`, substr(day, 1, 7)` : sql``}`.execute(reading.db)
  return rows
}

function sum(what: ReturnType<typeof sql>) {
  return sql`cast(sum(${what}) as bigint)`
}
