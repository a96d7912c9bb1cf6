import type { ListingId } from '@cho40/contract'
import type { Reading } from '@cho40/core'
import { type Offer, offersOn } from '@cho40/core/catalogue'
import { mayTakeOrders } from '@cho40/core/taxation'
import type { MarketDay } from '@cho40/values'
import type { CartItem } from './cart.ts'

/** An offer, how much of it the cart has, and whether so much is there. */
export type CartLine = { readonly offer: Offer; readonly quantity: number }

/** What can be ordered of a product; undefined when the law lets no seller of it take orders here. */
export async function openOffers(
  reading: Reading,
  of: { readonly listingId: ListingId; readonly today: MarketDay },
): Promise<Offer[] | undefined> {
  const offers = await offersOn(reading, of)
  const open = await whereAllowed(reading, offers, of.today)
  if (open.length === 0) return undefined
  return open.filter(({ available }) => available > 0)
}

/** The cart as it stands today: goods that are no longer sold, or not by order, are not in it. */
export async function cartLines(
  reading: Reading,
  { items, today }: { readonly items: readonly CartItem[]; readonly today: MarketDay },
): Promise<CartLine[]> {
  const variantIds = items.map(({ variantId }) => variantId)
  const offers = await whereAllowed(reading, await offersOn(reading, { variantIds, today }), today)
  return items.flatMap(({ variantId, placeId, quantity }) => {
    const offer = offers.find((one) => one.variantId === variantId && one.placeId === placeId)
    return offer ? { offer, quantity } : []
  })
}

/** Only of sellers for whom the law lets this deployment take orders; each is asked about once. */
async function whereAllowed(
  reading: Reading,
  offers: readonly Offer[],
  day: MarketDay,
): Promise<Offer[]> {
  const asked = new Map<string, boolean>()
  for (const { seller } of offers) {
    const sellerId = seller.stallId ?? seller.cooperativeId
    if (sellerId === null || asked.has(sellerId)) continue
    asked.set(sellerId, await mayTakeOrders(reading, { sellerId, day }))
  }
  return offers.filter((offer) => asked.get(sellerOf(offer)) === true)
}

export function sellerOf({ seller }: Pick<Offer, 'seller'>): string {
  return seller.stallId ?? seller.cooperativeId ?? ''
}
