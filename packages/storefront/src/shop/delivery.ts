import type { BookId, DeliveryQuote, StockPlaceId } from '@cho40/contract'
import type { Reading } from '@cho40/core'
import { costOf, sellingPlaces } from '@cho40/core/catalogue'
import { deliveryQuotes, type PickUpDay, pickUpDays } from '@cho40/core/ordering'
import { findUnits, fullName, unitOn } from '@cho40/core/places'
import { type Dong, dong, type MarketDay, sumDong } from '@cho40/values'
import type { CartLine } from './open-offers.ts'

/** What one seller of the cart takes for bringing its part. */
export type SellerDelivery = DeliveryQuote & { readonly seller: string }

/** As many days of a market as a buyer plans ahead. */
const DAYS_SHOWN = 4

/** What each seller takes for bringing this cart to a commune; without one, what it takes anywhere. */
export async function deliveriesFor(
  reading: Reading,
  wanted: {
    readonly lines: readonly CartLine[]
    readonly day: MarketDay
    readonly placeCode?: string | undefined
  },
): Promise<SellerDelivery[]> {
  const { lines, day, placeCode } = wanted
  const places = await sellingPlaces(reading, placeIds(lines))
  const goods = new Map<BookId, Dong>()
  const names = new Map<BookId, string>()
  for (const { offer, quantity } of lines) {
    const bookId = places.find(({ id }) => id === offer.placeId)?.bookId
    const cost = costOf(offer.price, quantity)
    if (bookId === undefined || !cost.ok) continue
    goods.set(bookId, dong((goods.get(bookId) ?? 0) + cost.value))
    names.set(bookId, offer.seller.name)
  }
  const quotes = await deliveryQuotes(reading, { day, placeCode, goods })
  return quotes.map((quote) => ({ ...quote, seller: names.get(quote.bookId) ?? '' }))
}

/** All charges together; undefined when somebody does not come there. */
export function chargeOf(deliveries: readonly SellerDelivery[]): Dong | undefined {
  const charges = deliveries.flatMap(({ charge }) => (charge === 'not_served' ? [] : charge))
  return charges.length === deliveries.length ? sumDong(charges) : undefined
}

/** The next days of the markets where the cart's sellers stand. */
export async function marketDaysFor(
  reading: Reading,
  { lines, today }: { readonly lines: readonly CartLine[]; readonly today: MarketDay },
): Promise<PickUpDay[]> {
  const places = await sellingPlaces(reading, placeIds(lines))
  const marketIds = [...new Set(places.flatMap(({ marketId }) => marketId ?? []))]
  return pickUpDays(reading, { marketIds, today, count: DAYS_SHOWN })
}

/**
 * What a buyer typed as a commune: its code, the several it may be, or nothing that is known. Marks
 * and the type may be left out; a code is taken as such.
 */
export function communeOf(
  typed: string,
  today: MarketDay,
): { readonly code: string } | { readonly several: readonly string[] } | undefined {
  const [code] = /^\d{5}\b/.exec(typed) ?? []
  if (code !== undefined) return unitOn(code, today).ok ? { code } : undefined
  const found = findUnits(typed, { on: today, level: 'commune' })
  if (found.type === 'none') return undefined
  if (found.type === 'one') return { code: found.unit.code }
  return { several: found.units.map((unit) => `${unit.code} – ${fullName(unit)}`) }
}

function placeIds(lines: readonly CartLine[]): StockPlaceId[] {
  return lines.map(({ offer }) => offer.placeId)
}
