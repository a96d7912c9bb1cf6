import type { BookId, DeliveryView, MemberId, StockView } from '@cho40/contract'
import { dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { grouped } from './grouped.ts'

type Wanted = {
  readonly bookId: BookId
  readonly from: MarketDay
  readonly to: MarketDay
  readonly memberId?: MemberId
  readonly limit: number
}

/** Deliveries of the booked days from `from` to `to`, the latest first, with what is left of each. */
export async function deliveries(reading: Reading, wanted: Wanted): Promise<DeliveryView[]> {
  let query = reading.db
    .selectFrom('cho_delivery as delivery')
    .leftJoin('cho_member as member', 'member.id', 'delivery.member_id')
    .selectAll('delivery')
    .select(['member.number as member_number', 'member.name as member_name'])
    .where('delivery.book_id', '=', wanted.bookId)
    .where('delivery.business_day', '>=', wanted.from)
    .where('delivery.business_day', '<=', wanted.to)
    .orderBy('delivery.occurred_at', 'desc')
    .orderBy('delivery.id', 'desc')
    .limit(wanted.limit)
  if (wanted.memberId !== undefined) {
    query = query.where('delivery.member_id', '=', wanted.memberId)
  }
  const rows = await query.execute()
  const left = await leftOf(
    reading,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    memberNumber: row.member_number,
    from: row.member_name ?? row.supplier ?? '',
    product: row.product,
    mode: row.mode,
    lot: row.lot,
    grade: row.grade,
    harvestedOn: row.harvested_on,
    unit: row.unit,
    unitSize: row.unit_size,
    base: row.base,
    price: row.price,
    quantity: row.quantity,
    amount: row.amount,
    left: left.get(row.id) ?? 0,
    day: row.business_day,
    receivedAt: row.occurred_at,
  }))
}

/** So many ids go into one question. */
const BLOCK = 400

async function leftOf(
  reading: Reading,
  ids: readonly DeliveryView['id'][],
): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>()
  for (let from = 0; from < ids.length; from += BLOCK) {
    const rows = await reading.db
      .selectFrom('cho_goods_holding')
      .select(['delivery_id', 'quantity'])
      .where('delivery_id', 'in', ids.slice(from, from + BLOCK))
      .execute()
    for (const { delivery_id: id, quantity } of rows) left.set(id, (left.get(id) ?? 0) + quantity)
  }
  return left
}

/** All that lies in the store and at agents, by place, product and grade. */
export async function stockOf(reading: Reading, bookId: BookId): Promise<StockView[]> {
  const rows = await reading.db
    .selectFrom('cho_goods_holding as holding')
    .innerJoin('cho_delivery as delivery', 'delivery.id', 'holding.delivery_id')
    .select(['holding.place', 'holding.quantity', 'holding.value', 'holding.received_at'])
    .select(['delivery.product', 'delivery.grade', 'delivery.mode', 'delivery.base'])
    .where('holding.book_id', '=', bookId)
    .where('holding.quantity', '>', 0)
    .orderBy('holding.place')
    .orderBy('delivery.product')
    .orderBy('delivery.grade')
    .orderBy('holding.received_at')
    .execute()
  const groups = grouped(rows, (row) =>
    JSON.stringify([row.place, row.product, row.grade, row.mode]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { place, product, grade, mode, base, received_at: oldest } = first
    const quantity = group.reduce((sum, row) => sum + row.quantity, 0)
    const value = dong(group.reduce((sum, row) => sum + row.value, 0))
    return [{ place, product, grade, mode, base, quantity, value, lots: group.length, oldest }]
  })
}
