import type { BookId, StockLevelView, StockPlaceId, VariantId } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'
import { AT_HAND } from './for-day.ts'
import { freeOf } from './move-stock.ts'

/**
 * What is there of a pack at every place, of everything at a place, or of a seller: at hand first,
 * then what is promised by day.
 */
export async function stockLevels(
  reading: Reading,
  of:
    | { readonly variantId: VariantId }
    | { readonly placeId: StockPlaceId }
    | { readonly bookId: BookId },
): Promise<StockLevelView[]> {
  let query = reading.db
    .selectFrom('cho_stock as stock')
    .innerJoin('cho_stock_place as place', 'place.id', 'stock.place_id')
    .selectAll('stock')
    .select('place.name')
    .orderBy('place.opened_at')
    .orderBy('place.id')
    .orderBy('stock.variant_id')
    .orderBy('stock.for_day')
  if ('variantId' in of) query = query.where('stock.variant_id', '=', of.variantId)
  if ('placeId' in of) query = query.where('stock.place_id', '=', of.placeId)
  if ('bookId' in of) query = query.where('place.book_id', '=', of.bookId)
  return (await query.execute()).map((row) => ({
    placeId: row.place_id,
    placeName: row.name,
    variantId: row.variant_id,
    forDay: row.for_day === AT_HAND ? null : row.for_day,
    onHand: Math.max(0, row.on_hand - row.short),
    reserved: row.reserved,
    available: freeOf(row),
  }))
}
