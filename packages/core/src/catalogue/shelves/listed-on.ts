import type { CooperativeId, ListingView, MarketId, ProducerId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { listingsOf } from '../listings.ts'
import { offeredOn } from '../offered-on.ts'

/** Whose goods, or which kind of them. */
export type Shelf =
  | { readonly setNumber: number }
  | { readonly cooperativeId: CooperativeId }
  | { readonly producerId: ProducerId }
  /** What lies, or is promised for a day, at stalls of the market. */
  | { readonly marketId: MarketId }

export type Listed = { readonly total: number; readonly products: readonly ListingView[] }

/** One page of the products on offer of a shelf, by name, and how many there are in all. */
export async function listedOn(
  reading: Reading,
  wanted: {
    readonly shelf: Shelf
    readonly today: MarketDay
    readonly limit: number
    readonly offset: number
  },
): Promise<Listed> {
  const { today, limit, offset } = wanted
  const counted = await onShelf(reading, wanted)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await onShelf(reading, wanted)
    .select('id')
    .orderBy('folded_name')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  const ids = rows.map(({ id }) => id)
  return { total: counted.n, products: await listingsOf(reading, today, ids) }
}

function onShelf(
  reading: Reading,
  { shelf, today }: { readonly shelf: Shelf; readonly today: MarketDay },
) {
  const offered = reading.db
    .selectFrom('cho_listing as listing')
    .where('state', '=', 'published')
    .where(offeredOn(today))
  if ('setNumber' in shelf) return offered.where('set_number', '=', shelf.setNumber)
  if ('marketId' in shelf) {
    return offered.where(
      'listing.id',
      'in',
      goodsAt(reading, shelf.marketId).select('variant.listing_id'),
    )
  }
  if ('producerId' in shelf) return offered.where('producer_id', '=', shelf.producerId)
  return offered.where('cooperative_id', '=', shelf.cooperativeId)
}

/** The packs that the stalls of a market keep, whether or not anything is left of them. */
export function goodsAt(reading: Reading, marketId: MarketId) {
  return goodsAtStalls(reading).where('stall.market_id', '=', marketId)
}

/** The same of every market: far fewer rows than products, so the stalls come first. */
export function goodsAtStalls(reading: Reading) {
  return reading.db
    .selectFrom('cho_stall as stall')
    .innerJoin('cho_stock_place as place', 'place.stall_id', 'stall.id')
    .innerJoin('cho_stock as stock', 'stock.place_id', 'place.id')
    .innerJoin('cho_variant as variant', 'variant.id', 'stock.variant_id')
}
