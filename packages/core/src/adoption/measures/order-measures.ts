import type { OrderChannel } from '@cho40/contract'
import { nextMarketDay, startOfMarketDay } from '@cho40/values'
import { type RawBuilder, sql } from 'kysely'
import type { Measure } from './measure.ts'
import type { Place } from './place.ts'

/** Placed over a network by the buyer: at our shop, or on another platform and written down here. */
const ONLINE: readonly OrderChannel[] = ['shop', 'elsewhere']

/** E-07. An order that was cancelled sold nothing. */
export const cooperativesSellingOnline: Measure = async (place) => {
  const { reading, cooperatives, period, lastDay } = place
  if (cooperatives.length === 0) return undefined
  const rows = await reading.db
    .selectFrom('cho_seller_order as own')
    .innerJoin('cho_order as buying', 'buying.id', 'own.order_id')
    .select('own.cooperative_id')
    .distinct()
    .where('own.cooperative_id', 'in', idsOf(place))
    .where('buying.channel', 'in', [...ONLINE])
    .where('own.state', '<>', 'cancelled')
    .where('own.placed_at', '>=', startOfMarketDay(period.from))
    .where('own.placed_at', '<', startOfMarketDay(nextMarketDay(lastDay)))
    .execute()
  const of = cooperatives.length
  return { numerator: rows.length, denominator: of, evidence: [0, 0, of, 0], coverage: null }
}

/** E-08: orders that reached their buyers, and goods sold over the counter, less what came back. */
export const onlineGoodsSold: Measure = async (place) => {
  if (place.cooperatives.length === 0) return undefined
  const orders = await ordersDelivered(place)
  const goods = await goodsSold(place)
  const evidence = [0, 0, orders.count + goods.count, 0] as const
  return {
    numerator: Math.max(0, orders.online + goods.online),
    denominator: Math.max(0, orders.all + goods.all),
    evidence: [...evidence],
    coverage: null,
  }
}

/** E-09: each seller’s part of an order once, in the period of its first delivery. */
export const onlineOrders: Measure = async (place) => {
  const { reading, marketIds, cooperatives } = place
  if (marketIds.length === 0 && cooperatives.length === 0) return undefined
  const stalls = sql`own.stall_id in (select id from cho_stall where market_id in (${list(marketIds)}))`
  const shops = sql`own.cooperative_id in (${list(idsOf(place))})`
  const { rows } = await sql<{ n: number }>`select cast(count(*) as bigint) as n
    from cho_seller_order as own inner join cho_order as buying on buying.id = own.order_id
    where (${marketIds.length === 0 ? sql`false` : stalls}
        or ${cooperatives.length === 0 ? sql`false` : shops})
      and buying.channel in (${list(ONLINE)}) and own.state in ('delivered', 'return_requested')
      and ${deliveredIn(place)}`.execute(reading.db)
  const n = rows[0]?.n ?? 0
  return { numerator: n, denominator: null, evidence: [0, 0, n, 0], coverage: null }
}

type Sold = { readonly count: number; readonly all: number; readonly online: number }

async function ordersDelivered(place: Place): Promise<Sold> {
  const { rows } = await sql<Sold>`select cast(count(*) as bigint) as count,
      cast(coalesce(sum(own.amount), 0) as bigint) as "all",
      cast(coalesce(sum(case when buying.channel in (${list(ONLINE)}) then own.amount else 0 end), 0)
        as bigint) as online
    from cho_seller_order as own inner join cho_order as buying on buying.id = own.order_id
    where own.cooperative_id in (${list(idsOf(place))})
      and own.state in ('delivered', 'return_requested', 'returned')
      and ${deliveredIn(place)}`.execute(place.reading.db)
  return rows[0] ?? { count: 0, all: 0, online: 0 }
}

/** What was sold from deliveries for an order is counted with the order. */
async function goodsSold({ reading, cooperatives, period, lastDay }: Place): Promise<Sold> {
  const books = list(cooperatives.map(({ bookId }) => bookId))
  const days = sql`business_day between ${period.from} and ${lastDay}`
  const { rows } = await sql<Sold>`select cast(count(*) as bigint) as count,
      cast(coalesce(sum(amount), 0) as bigint) as "all",
      cast(coalesce(sum(case when channel = 'online' then amount else 0 end), 0) as bigint) as online
    from (select channel, amount from cho_goods_sale
        where book_id in (${books}) and ${days} and paid <> 'order'
      union all select sale.channel, -back.amount from cho_goods_return as back
        inner join cho_goods_sale as sale on sale.id = back.sale_id
        where back.book_id in (${books}) and back.${days} and sale.paid <> 'order') as moved`.execute(
    reading.db,
  )
  return rows[0] ?? { count: 0, all: 0, online: 0 }
}

function deliveredIn({ period, lastDay }: Place): RawBuilder<unknown> {
  return sql`own.id in (select seller_order_id from cho_order_step
      where step = 'delivered' group by seller_order_id
      having min(recorded_at) >= ${startOfMarketDay(period.from)}
        and min(recorded_at) < ${startOfMarketDay(nextMarketDay(lastDay))})`
}

function idsOf({ cooperatives }: Place) {
  return cooperatives.map(({ id }) => id)
}

function list(values: readonly string[]): RawBuilder<unknown> {
  return sql.join(values.map((value) => sql`${value}`))
}
