import type { Problem, StockPlaceId, VariantId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Tx } from '../../store/deps.ts'
import { wholeWhereWhole } from './sale-quantity.ts'
import { type StockPlaceRow, stockPlace } from './stock-places.ts'

/**
 * That a pack may lie at a place: a cooperative's store keeps what the cooperative lists, a stall
 * whatever it sells. Problems: NotFound (place, variant), InvalidInput (part of a whole thing).
 */
export async function soldThere(
  tx: Tx,
  wish: {
    readonly placeId: StockPlaceId
    readonly variantId: VariantId
    readonly quantity: number
  },
): Promise<Result<StockPlaceRow, Problem>> {
  const { placeId, variantId, quantity } = wish
  const place = await stockPlace(tx, placeId)
  if (!place.ok) return place
  const variant = await tx.db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .select(['listing.cooperative_id', 'variant.unit'])
    .where('variant.id', '=', variantId)
    .executeTakeFirst()
  const owner = place.value.cooperative_id
  if (!variant || (owner !== null && variant.cooperative_id !== owner)) {
    return err({ type: 'NotFound', what: 'variant', id: variantId })
  }
  const whole = wholeWhereWhole(variant.unit, quantity)
  return whole.ok ? ok(place.value) : whole
}
