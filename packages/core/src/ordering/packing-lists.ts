import type { BookId, PackingGroup, PackingSheet, SellerOrderId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { AT_HAND } from '../catalogue/stock/for-day.ts'
import type { Reading } from '../store/deps.ts'

type Wanted = {
  readonly bookId: BookId
  readonly by: PackingGroup
  /** Goods fetched on that day; deliveries too when left out. */
  readonly day?: MarketDay
}

/**
 * What a seller has to pack now — orders that were confirmed — as sheets: what to fetch from each
 * producer, what leaves each place, or each buyer's bag. By `bring` it is what nobody has yet: goods
 * ordered ahead for a market day, also of orders that wait for a word, a sheet for each producer and
 * day, so that the goods are at the market when their buyers come.
 */
export async function packingLists(reading: Reading, wanted: Wanted): Promise<PackingSheet[]> {
  const sheets = new Map<string, { title: string; order: SellerOrderId | null; rows: Row[] }>()
  for (const row of await rowsOf(reading, wanted)) {
    const { key, title } = sheetOf(row, wanted.by)
    const order = wanted.by === 'buyer' ? row.seller_order_id : null
    const sheet = sheets.get(key) ?? { title, order, rows: [] }
    sheet.rows.push(row)
    sheets.set(key, sheet)
  }
  return [...sheets.values()]
    .toSorted((a, b) => a.title.localeCompare(b.title, 'vi'))
    .map(({ title, order, rows }) => ({ title, sellerOrderId: order, items: itemsOf(rows) }))
}

async function rowsOf(reading: Reading, { bookId, by, day }: Wanted) {
  let query = reading.db
    .selectFrom('cho_seller_order as part')
    .innerJoin('cho_order as whole', 'whole.id', 'part.order_id')
    .innerJoin('cho_order_line as line', 'line.seller_order_id', 'part.id')
    .innerJoin('cho_stock_place as place', 'place.id', 'line.place_id')
    .innerJoin('cho_variant as variant', 'variant.id', 'line.variant_id')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['line.seller_order_id', 'line.variant_id', 'line.name', 'line.unit', 'line.quantity'])
    .select(['line.place_id', 'line.for_day', 'place.name as place', 'listing.producer'])
    .select(['whole.buyer_name', 'whole.buyer_phone'])
    .where('part.book_id', '=', bookId)
    .where('part.state', 'in', by === 'bring' ? ['placed', 'confirmed'] : ['confirmed'])
    .where('line.quantity', '>', 0)
    .orderBy('part.placed_at')
    .orderBy('part.id')
    .orderBy('line.position')
  if (by === 'bring') query = query.where('line.for_day', '<>', AT_HAND)
  if (day !== undefined) query = query.where('whole.pick_up_day', '=', day)
  return query.execute()
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function sheetOf(row: Row, by: PackingGroup): { readonly key: string; readonly title: string } {
  if (by === 'producer') return { key: row.producer, title: row.producer }
  if (by === 'bring') {
    const day = row.for_day.split('-').toReversed().join('/')
    return { key: `${row.producer} ${row.for_day}`, title: `${row.producer} · ${day}` }
  }
  if (by === 'place') return { key: row.place_id, title: row.place }
  const title = `${row.buyer_name ?? ''} ${(row.buyer_phone ?? '').slice(-3)}`.trim()
  return { key: row.seller_order_id, title }
}

function itemsOf(rows: readonly Row[]): PackingSheet['items'] {
  const items = new Map<string, Row[]>()
  for (const row of rows) items.set(row.variant_id, [...(items.get(row.variant_id) ?? []), row])
  return [...items.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    return {
      variantId: first.variant_id,
      name: first.name,
      unit: first.unit,
      quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
      orders: new Set(same.map((row) => row.seller_order_id)).size,
    }
  })
}
