import type { BookId, PlaceOrder, Problem, ReceivingAccountId } from '@cho40/contract'
import {
  type Dong,
  dong,
  err,
  marketDayOf,
  ok,
  type Result,
  sumDong,
  ZERO_DONG,
} from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { deliveryQuotes } from './delivery-tariffs.ts'
import type { SellerOrderRow } from './seller-order.ts'
import type { WantedLine } from './wanted-lines.ts'

/**
 * What each part of an order costs to bring, by the account it is paid into; a seller with two
 * accounts takes it once. The buyer pays what the buyer was shown or the order is refused.
 * Problems: WrongState (`delivery`, not_served; `delivery_charge`, with what it would be).
 */
export async function chargeDelivery(
  tx: Tx,
  order: PlaceOrder,
  lines: readonly WantedLine[],
): Promise<Result<ReadonlyMap<ReceivingAccountId, Dong>, Problem>> {
  const { id, channel, handing, deliveryShown = 0 } = order
  const charges = new Map<ReceivingAccountId, Dong>()
  // Another floor has settled with its buyer who brings the goods for what.
  if (handing.how === 'deliver' && channel !== 'elsewhere') {
    const quotes = await deliveryQuotes(tx, {
      day: marketDayOf(tx.clock.now()),
      placeCode: handing.placeCode,
      goods: goodsByBook(lines),
    })
    for (const { bookId, charge } of quotes) {
      if (charge === 'not_served') {
        return err({ type: 'WrongState', what: 'delivery', id: bookId, state: 'not_served' })
      }
      const own = lines.find(({ place }) => place.book_id === bookId)
      if (own && charge > 0) charges.set(own.place.account_id, charge)
    }
  }
  const sum = sumDong([...charges.values()])
  if (sum !== deliveryShown) {
    return err({ type: 'WrongState', what: 'delivery_charge', id, state: String(sum) })
  }
  return ok(charges)
}

function goodsByBook(lines: readonly WantedLine[]): Map<BookId, Dong> {
  const goods = new Map<BookId, Dong>()
  for (const { place, amount } of lines) {
    goods.set(place.book_id, dong((goods.get(place.book_id) ?? 0) + amount))
  }
  return goods
}

/** Nothing is brought any more, so nothing is asked for it; the caller has the book's lock. */
export async function dropDelivery(tx: Tx, order: SellerOrderRow): Promise<SellerOrderRow> {
  if (order.delivery === 0) return order
  const amount = dong(order.amount - order.delivery)
  await tx.db
    .updateTable('cho_seller_order')
    .set({ amount, delivery: ZERO_DONG })
    .where('id', '=', order.id)
    .execute()
  return { ...order, amount, delivery: ZERO_DONG }
}
