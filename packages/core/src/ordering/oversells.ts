import type { OversellView, StockPlaceId } from '@cho40/contract'
import type { Bucket } from '../catalogue/stock/move-stock.ts'
import { openOversells } from '../catalogue/stock/resolve-oversell.ts'
import type { Reading } from '../store/deps.ts'

/** What was sold twice at a place and waits for a person, oldest first, with the orders to mend. */
export async function oversells(
  reading: Reading,
  { placeId }: { readonly placeId: StockPlaceId },
): Promise<OversellView[]> {
  const open = await openOversells(reading, { placeId })
  const views: OversellView[] = []
  for (const { forDay, ...one } of open) {
    const { variantId } = one
    const short = open
      .filter((other) => other.variantId === variantId && other.forDay === forDay)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    const orders = await ordersToFix(reading, { placeId, variantId, forDay, short })
    views.push({ ...one, orders })
  }
  return views
}

/**
 * Which orders cannot all be filled from a bucket that lacks `short`: the latest of those whose goods
 * are reserved there, until they hold as much as lacks. Who ordered first is served first; lessening
 * these orders ends the exception.
 */
async function ordersToFix(
  reading: Reading,
  { placeId, variantId, forDay, short }: Bucket & { readonly short: number },
): Promise<OversellView['orders']> {
  const rows = await reading.db
    .selectFrom('cho_order_line as line')
    .innerJoin('cho_seller_order as own', 'own.id', 'line.seller_order_id')
    .select(['line.id', 'line.held', 'own.id as own_id', 'own.order_id', 'own.placed_at'])
    .where('line.place_id', '=', placeId)
    .where('line.variant_id', '=', variantId)
    .where('line.for_day', '=', forDay)
    .where('line.held', '>', 0)
    .orderBy('own.placed_at', 'desc')
    .orderBy('line.id', 'desc')
    .execute()
  const orders: OversellView['orders'][number][] = []
  let left = short
  for (const row of rows) {
    if (left <= 0) break
    left -= row.held
    orders.push({
      orderId: row.order_id,
      sellerOrderId: row.own_id,
      lineId: row.id,
      placedAt: row.placed_at,
      quantity: row.held,
    })
  }
  return orders
}
