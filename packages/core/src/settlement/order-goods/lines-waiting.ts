import type { BookId, LineWaitingView } from '@cho40/contract'
import { type MarketDay, marketDayOf, nextMarketDay, startOfMarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { handedOver } from './handed-over.ts'
import { namedSoFar, waitingOf } from './line-now.ts'
import { lastGoods } from './pack-goods.ts'

/** Orders of a cooperative are looked through this many lines at a time, and no further. */
const MOST_LINES = 20_000

/**
 * Lines handed over from `from` to `to` of which nobody knows, wholly or in part, whose goods they
 * were: the latest first. Packs that are the cooperative's own are not asked about.
 */
export async function linesWaiting(
  reading: Reading,
  of: {
    readonly bookId: BookId
    readonly from: MarketDay
    readonly to: MarketDay
    readonly limit: number
  },
): Promise<LineWaitingView[]> {
  const packs = await lastGoods(reading, of.bookId)
  const over = await handedOver(reading, of.bookId, {
    from: startOfMarketDay(of.from),
    to: startOfMarketDay(nextMarketDay(of.to)),
    limit: MOST_LINES,
  })
  const asked = over.filter(({ line }) => packs.get(line.variant_id)?.goods.of !== 'own')
  const named = await namedSoFar(
    reading,
    asked.map(({ line }) => line.id),
  )
  const waiting = asked.flatMap(({ line, content, handedOverAt }) => {
    const left = content && waitingOf(line, content.amount, named.get(line.id))
    if (left?.quantity === 0) return []
    return [
      {
        lineId: line.id,
        sellerOrderId: line.seller_order_id,
        variantId: line.variant_id,
        name: line.name,
        unit: line.unit,
        base: content?.base ?? null,
        quantity: line.quantity,
        waiting: left?.quantity ?? null,
        amount: left?.amount ?? line.amount,
        handedOverAt,
        day: marketDayOf(handedOverAt),
        goods: packs.get(line.variant_id)?.goods ?? null,
      },
    ]
  })
  return waiting.slice(0, of.limit)
}
