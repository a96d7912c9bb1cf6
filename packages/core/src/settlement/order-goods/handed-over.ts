import type { BookId, OrderChannel, OrderLineId, SellerOrderId } from '@cho40/contract'
import type { Instant } from '@cho40/values'
import { HANDED_OVER } from '../../ordering/order-state.ts'
import type { OrderLineRow } from '../../ordering/seller-order.ts'
import type { Reading } from '../../store/deps.ts'
import { contentIn } from './pack-goods.ts'

/** A line the buyer has, with what one unit of it holds where somebody has measured it. */
export type HandedOver = {
  readonly line: OrderLineRow
  readonly channel: OrderChannel
  readonly handedOverAt: Instant
  readonly content: ReturnType<typeof contentIn>
}

type Wanted =
  | { readonly sellerOrderId: SellerOrderId }
  | { readonly lineId: OrderLineId }
  | { readonly from: Instant; readonly to: Instant; readonly limit: number }

/**
 * Lines of a cooperative's orders that are the buyers': of one order, a single one, or of a time
 * before `to`, the latest first. What came back altogether is left out, and so is what a stall sold.
 */
export async function handedOver(
  reading: Reading,
  bookId: BookId,
  wanted: Wanted,
): Promise<HandedOver[]> {
  let query = reading.db
    .selectFrom('cho_order_line as line')
    .innerJoin('cho_seller_order as own', 'own.id', 'line.seller_order_id')
    .innerJoin('cho_order as buying', 'buying.id', 'own.order_id')
    .innerJoin('cho_variant as variant', 'variant.id', 'line.variant_id')
    .innerJoin('cho_order_step as step', (join) =>
      join.onRef('step.seller_order_id', '=', 'own.id').on('step.step', '=', 'delivered'),
    )
    .selectAll('line')
    .select(['buying.channel', 'variant.content', 'variant.base', 'step.recorded_at as at'])
    .where('own.book_id', '=', bookId)
    .where('own.cooperative_id', 'is not', null)
    .where('own.state', 'in', [...HANDED_OVER])
    .where('line.quantity', '>', 0)
    .orderBy('step.recorded_at', 'desc')
    .orderBy('line.seller_order_id')
    .orderBy('line.position')
  if ('lineId' in wanted) query = query.where('line.id', '=', wanted.lineId)
  else if ('sellerOrderId' in wanted) query = query.where('own.id', '=', wanted.sellerOrderId)
  else {
    query = query
      .where('step.recorded_at', '>=', wanted.from)
      .where('step.recorded_at', '<', wanted.to)
      .limit(wanted.limit)
  }
  const rows = await query.execute()
  return rows.map(({ channel, content, base, at, ...line }) => ({
    line,
    channel,
    handedOverAt: at,
    content: contentIn({ unit: line.unit, content, base }),
  }))
}
