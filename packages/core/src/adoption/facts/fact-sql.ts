import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Dialect } from '../../store/columns.ts'

/** A sale that took longer to reach the server was made without a network. */
export const OFFLINE_AFTER_SECONDS = 120

/** Whole seconds since 1970 of a column that holds an `Instant`. */
export function secondsOf(dialect: Dialect, column: string): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql<number>`unixepoch(${sql.ref(column)})`
    : sql<number>`cast(floor(extract(epoch from cast(${sql.ref(column)} as timestamptz))) as bigint)`
}

/** The columns of a kept fact, in the order of {@link factsOfSales}. */
export const FACT_COLUMNS = [
  'market_id',
  'day',
  'stall_id',
  'cash_count',
  'cash_amount',
  'qr_count',
  'qr_amount',
  'asked_count',
  'late_count',
] as const

/**
 * The one definition of a stall's day, as a select over the sales. A sale counts on its market day
 * once it is completed: cash when it was taken, a transfer when its money was matched. Voided and
 * cancelled sales never count. A refund is an act of its own and leaves the sale.
 */
export function factsOfSales(dialect: Dialect, where: RawBuilder<SqlBool>): RawBuilder<unknown> {
  const lag = sql`${secondsOf(dialect, 'sale.recorded_at')} - ${secondsOf(dialect, 'sale.occurred_at')}`
  const cash = sql`sale.state = 'completed' and sale.method = 'cash'`
  const paid = sql`sale.state = 'completed' and sale.method = 'qr'`
  // Within one minute it cannot be late: most sales are told apart without reading a time.
  const late = sql`sale.state = 'completed' and case
    when substr(sale.recorded_at, 1, 16) = substr(sale.occurred_at, 1, 16) then 0
    when ${lag} > ${sql.lit(OFFLINE_AFTER_SECONDS)} then 1 else 0 end = 1`
  return sql`select stall.market_id, sale.business_day as day, sale.stall_id,
      ${sumWhere(cash, sql`1`)} as cash_count,
      ${sumWhere(cash, sql`sale.amount`)} as cash_amount,
      ${sumWhere(paid, sql`1`)} as qr_count,
      ${sumWhere(paid, sql`sale.amount`)} as qr_amount,
      ${sumWhere(sql`sale.method = 'qr'`, sql`1`)} as asked_count,
      ${sumWhere(late, sql`1`)} as late_count
    from cho_sale as sale inner join cho_stall as stall on stall.id = sale.stall_id
    where sale.state in ('open', 'completed') and ${where}
    group by stall.market_id, sale.business_day, sale.stall_id`
}

function sumWhere(condition: RawBuilder<unknown>, what: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`cast(sum(case when ${condition} then ${what} else 0 end) as bigint)`
}
