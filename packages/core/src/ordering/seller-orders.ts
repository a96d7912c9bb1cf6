import type { CooperativeId, SellerOrderId, SellerOrderView, StallId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import { inPieces, known, preparedRows } from '../store/prepared.ts'
import { type OrderLineRow, sellerOrderRow } from './seller-order.ts'
import type { OrderingTables } from './tables.ts'

/** Whose grants decide about a seller's part of an order; undefined for one that does not exist. */
export async function scopeOfSellerOrder(
  reading: Reading,
  id: SellerOrderId,
): Promise<StallId | CooperativeId | undefined> {
  const row = await sellerOrderRow(reading, id)
  return row?.stall_id ?? row?.cooperative_id ?? undefined
}

/** Sellers' parts of orders with what is in them, in the order of the rows. */
export async function sellerOrderViews(
  reading: Reading,
  rows: readonly OrderingTables['cho_seller_order'][],
): Promise<SellerOrderView[]> {
  if (rows.length === 0) return []
  const lines = await inPieces(
    reading,
    rows.map(({ id }) => ({ id })),
    linesOfParts,
  )
  const names = await sellerNames(reading, rows)
  return rows.map((row) => ({
    id: row.id,
    orderId: row.order_id,
    seller: {
      name: names.get(row.stall_id ?? row.cooperative_id ?? '') ?? '',
      bookId: row.book_id,
      stallId: row.stall_id,
      cooperativeId: row.cooperative_id,
    },
    state: row.state,
    amount: row.amount,
    delivery: row.delivery,
    lines: lines.filter((line) => line.seller_order_id === row.id).map(lineView),
    placedAt: row.placed_at,
  }))
}

function lineView(line: OrderLineRow): SellerOrderView['lines'][number] {
  return {
    id: line.id,
    placeId: line.place_id,
    variantId: line.variant_id,
    name: line.name,
    unit: line.unit,
    price: line.price,
    ordered: line.ordered,
    quantity: line.quantity,
    amount: line.amount,
    lotId: line.lot_id,
  }
}

const linesOfParts = preparedRows((db, parts: readonly { readonly id: SellerOrderId }[]) =>
  db
    .selectFrom('cho_order_line')
    .selectAll()
    .where(
      'seller_order_id',
      'in',
      parts.map(({ id }) => known(id)),
    )
    .orderBy('position'),
)

const stallNames = preparedRows((db, stalls: readonly { readonly id: StallId }[]) =>
  db
    .selectFrom('cho_stall')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      stalls.map(({ id }) => known(id)),
    ),
)

const cooperativeNames = preparedRows((db, all: readonly { readonly id: CooperativeId }[]) =>
  db
    .selectFrom('cho_cooperative')
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      all.map(({ id }) => known(id)),
    ),
)

async function sellerNames(
  reading: Reading,
  rows: readonly OrderingTables['cho_seller_order'][],
): Promise<Map<string, string>> {
  const stallIds = new Set(rows.flatMap(({ stall_id: id }) => id ?? []))
  const cooperativeIds = new Set(rows.flatMap(({ cooperative_id: id }) => id ?? []))
  const stalls = await inPieces(
    reading,
    [...stallIds].map((id) => ({ id })),
    stallNames,
  )
  const cooperatives = await inPieces(
    reading,
    [...cooperativeIds].map((id) => ({ id })),
    cooperativeNames,
  )
  return new Map<string, string>(
    [...stalls, ...cooperatives].map(({ id, name }) => [id, name] as const),
  )
}
