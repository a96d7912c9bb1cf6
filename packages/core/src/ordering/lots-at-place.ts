import type { LotStockView, StockPlaceId } from '@cho40/contract'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'

/** The lots that came to a place, what of them was packed, those that go bad first at the head. */
export async function lotsAtPlace(
  reading: Reading,
  { placeId }: { readonly placeId: StockPlaceId },
): Promise<LotStockView[]> {
  const packed = sql<number>`(select cast(coalesce(sum(line.quantity), 0) as bigint)
    from cho_order_line as line join cho_seller_order as own on own.id = line.seller_order_id
    where line.lot_id = lot.id and line.place_id = ${placeId} and own.state <> 'cancelled')`
  const rows = await reading.db
    .selectFrom('cho_stock_move as move')
    .innerJoin('cho_lot as lot', (join) => join.on(sql<boolean>`lot.id = move.subject`))
    .select(['lot.id', 'lot.number', 'lot.harvested_on', 'lot.expires_on', 'move.variant_id'])
    .select(sql<number>`cast(sum(move.on_hand) as bigint)`.as('received'))
    .select(packed.as('packed'))
    .where('move.place_id', '=', placeId)
    .where('move.kind', '=', 'received')
    .groupBy(['lot.id', 'lot.number', 'lot.harvested_on', 'lot.expires_on', 'move.variant_id'])
    .orderBy(sql`coalesce(lot.expires_on, '9999')`)
    .orderBy('lot.id')
    .execute()
  return rows.map((row) => ({
    lotId: row.id,
    number: row.number,
    variantId: row.variant_id,
    harvestedOn: row.harvested_on,
    expiresOn: row.expires_on,
    received: row.received,
    packed: row.packed,
  }))
}
