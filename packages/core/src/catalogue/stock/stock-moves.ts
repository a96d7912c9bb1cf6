import type { StockMoveView, StockPlaceId, VariantId } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'
import { AT_HAND } from './for-day.ts'

/** What happened to the goods of a place, or to one pack there, the latest first. */
export async function stockMoves(
  reading: Reading,
  wanted: {
    readonly placeId: StockPlaceId
    readonly variantId?: VariantId
    readonly limit: number
  },
): Promise<StockMoveView[]> {
  let query = reading.db
    .selectFrom('cho_stock_move')
    .selectAll()
    .where('place_id', '=', wanted.placeId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit)
  if (wanted.variantId !== undefined) query = query.where('variant_id', '=', wanted.variantId)
  return (await query.execute()).map((row) => ({
    id: row.id,
    placeId: row.place_id,
    variantId: row.variant_id,
    forDay: row.for_day === AT_HAND ? null : row.for_day,
    kind: row.kind,
    onHand: row.on_hand,
    reserved: row.reserved,
    short: row.short,
    reason: row.reason,
    by: row.person_id,
    occurredAt: row.occurred_at,
  }))
}
