import type { EnterOrder, OrderAnswer, PersonId, Problem } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { FLOORS } from '../../catalogue/channels/floors.ts'
import { offersOn } from '../../catalogue/stock/offers.ts'
import { stockPlace } from '../../catalogue/stock/stock-places.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { once, requestHash } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { knownOutside, nameOutside, withoutLink } from './outside-orders.ts'
import { placeOrder } from './place-order.ts'

type Wish = EnterOrder & { readonly by: PersonId }

/**
 * Writes down an order that a buyer told somebody of the seller. It is the shop's own order: the same
 * goods reserved, the same price by telephone as on the page, a code to pay by; the step names who
 * wrote it. What another floor took keeps its number and price, and comes once. Every role of a
 * deployment allows it, since nobody but the seller takes part. The same id is the same order.
 * Problems: NotFound (place, pack, floor), WrongState (a price or a delivery charge that is another
 * today), StockNotAvailable, InvalidInput, IdReused (also a floor's number that is known),
 * CodesExhausted.
 */
export function takeOrder(deps: Deps, wish: Wish): Promise<Result<OrderAnswer, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: wish.placeId, id: wish.id, body: wish }, () => take(tx, wish)),
  )
}

async function take(tx: Tx, wish: Wish): Promise<Result<OrderAnswer, Problem>> {
  const { id, placeId, channel, outside, buyer, handing, pays, by, lines } = wish
  const place = await stockPlace(tx, placeId)
  if (!place.ok) return place
  const named = outside && { place: place.value, ...outside }
  if (named && !FLOORS.some((floor) => floor.id === named.floor)) {
    return err({ type: 'NotFound', what: 'floor', id: named.floor })
  }
  if (named && (await knownOutside(tx, named))) return err({ type: 'IdReused', id: named.number })
  if (channel === 'phone') {
    const asked = await asInTheShop(tx, wish)
    if (!asked.ok) return asked
  }
  const placed = await placeOrder(
    { ...tx, mayOrder: () => Promise.resolve(true) },
    {
      id,
      token: wish.token ?? requestHash([id, placeId]).slice(0, 43),
      channel,
      buyer: { name: buyer.name, phone: buyer.phone ?? '' },
      handing,
      pays,
      ...(wish.deliveryShown !== undefined && { deliveryShown: wish.deliveryShown }),
      lines: lines.map((goods) => ({ ...goods, placeId, preOrder: false })),
      actor: { by },
    },
  )
  if (!placed.ok) return placed
  if (wish.token === undefined) await withoutLink(tx, id)
  // Asked again under the lock of the book: it may have come twice at once.
  if (named && (await knownOutside(tx, named))) return err({ type: 'IdReused', id: named.number })
  if (named) await nameOutside(tx, { ...named, orderId: id, hash: requestHash(lines) })
  return placed
}

/** Who telephones pays what the page says today. */
async function asInTheShop(tx: Tx, { placeId, lines }: Wish): Promise<Result<void, Problem>> {
  const variantIds = lines.map(({ variantId }) => variantId)
  const offers = await offersOn(tx, { variantIds, today: marketDayOf(tx.clock.now()) })
  for (const { variantId, price } of lines) {
    const offer = offers.find((one) => one.variantId === variantId && one.placeId === placeId)
    if (!offer) return err({ type: 'NotFound', what: 'variant', id: variantId })
    if (offer.price !== price) {
      return err({ type: 'WrongState', what: 'price', id: variantId, state: String(offer.price) })
    }
  }
  return ok(undefined)
}
