import type { CooperativeId, ListingId, StallId, StockPlaceId, VariantId } from '@cho40/contract'
import { type Dong, invariant, type MarketDay } from '@cho40/values'
import type { Db } from '../../store/db.ts'
import type { Reading } from '../../store/deps.ts'
import { inPieces, known, prepared, preparedRows } from '../../store/prepared.ts'
import { offeredOn, paidForOn } from '../offered-on.ts'
import { lastPrice } from '../variants.ts'
import { AT_HAND } from './for-day.ts'
import { freeOf } from './move-stock.ts'

/** A pack that lies ready at a place of a seller, as a buyer may order it today. */
export type Offer = {
  readonly listingId: ListingId
  readonly slug: string
  readonly variantId: VariantId
  readonly placeId: StockPlaceId
  /** With the pack's label, as an order will call it. */
  readonly name: string
  readonly unit: string
  readonly price: Dong
  /** In thousandths of the unit; may be zero. */
  readonly available: number
  readonly placeName: string
  readonly seller: {
    readonly name: string
    readonly stallId: StallId | null
    readonly cooperativeId: CooperativeId | null
  }
  /** Made up for a demonstration. */
  readonly demo: boolean
}

/**
 * What can be ordered of a listing, or of some packs, from goods at hand: published listings alone,
 * a producer's only from who may list them and be paid for them, at today's price in the shop. In the order of the packs, then of the places.
 */
export async function offersOn(
  reading: Reading,
  wanted: { readonly today: MarketDay } & (
    | { readonly listingId: ListingId }
    | { readonly variantIds: readonly VariantId[] }
  ),
): Promise<Offer[]> {
  if ('variantIds' in wanted && wanted.variantIds.length === 0) return []
  const { today } = wanted
  const rows =
    'listingId' in wanted
      ? await offersOfListing(reading, { listingId: wanted.listingId, today })
      : await offersOfPacks(
          reading,
          wanted.variantIds.map((variantId) => ({ variantId, today })),
        )
  return rows.flatMap((row) => {
    if (row.price === null) return []
    return {
      listingId: row.listing_id,
      slug: row.slug,
      variantId: row.variant_id,
      placeId: row.place_id,
      name: row.label === null ? row.name : `${row.name} ${row.label}`,
      unit: row.unit,
      price: row.price,
      available: freeOf(row),
      placeName: row.place_name,
      seller: {
        name: row.stall_name ?? row.cooperative_name ?? row.place_name,
        stallId: row.stall_id,
        cooperativeId: row.cooperative_id,
      },
      demo: row.demo === 1,
    }
  })
}

/**
 * Whether a pack is one of a cooperative that is made up for a demonstration, on offer or no longer.
 */
export async function ofDemonstration(
  reading: Reading,
  { variantIds }: { readonly variantIds: readonly VariantId[] },
): Promise<boolean> {
  const packs = variantIds.map((variantId) => ({ variantId }))
  const rows = await inPieces(reading, packs, ownersOfPacks)
  return rows.some(({ demo }) => demo === 1)
}

const ownersOfPacks = preparedRows((db, packs: readonly { readonly variantId: VariantId }[]) =>
  db
    .selectFrom('cho_variant as variant')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .innerJoin('cho_cooperative as owner', 'owner.id', 'listing.cooperative_id')
    .select('owner.demo')
    .where(
      'variant.id',
      'in',
      packs.map(({ variantId }) => known(variantId)),
    ),
)

type OfPack = { readonly variantId: VariantId; readonly today: MarketDay }
type OfListing = { readonly listingId: ListingId; readonly today: MarketDay }

const offersOfListing = prepared((db, { listingId, today }: OfListing) =>
  offerRows(db, today).where('listing.id', '=', known(listingId)),
)

/** A text for each length: a cart holds a handful. */
const offersOfPacks = preparedRows((db, packs: readonly OfPack[]) => {
  const [first] = packs
  invariant(first, 'no packs are answered before')
  const ids = packs.map(({ variantId }) => known(variantId))
  return offerRows(db, first.today).where('variant.id', 'in', ids)
})

function offerRows(db: Db, today: MarketDay) {
  return db
    .selectFrom('cho_stock as stock')
    .innerJoin('cho_variant as variant', 'variant.id', 'stock.variant_id')
    .innerJoin('cho_listing as listing', 'listing.id', 'variant.listing_id')
    .innerJoin('cho_cooperative as owner', 'owner.id', 'listing.cooperative_id')
    .innerJoin('cho_stock_place as place', 'place.id', 'stock.place_id')
    .leftJoin('cho_stall as stall', 'stall.id', 'place.stall_id')
    .leftJoin('cho_cooperative as cooperative', 'cooperative.id', 'place.cooperative_id')
    .select(['listing.id as listing_id', 'listing.slug', 'listing.name', 'owner.demo'])
    .select(['variant.id as variant_id', 'variant.label', 'variant.unit'])
    .select(['place.id as place_id', 'place.name as place_name'])
    .select(['place.stall_id', 'place.cooperative_id'])
    .select(['stall.name as stall_name', 'cooperative.name as cooperative_name'])
    .select(['stock.on_hand', 'stock.reserved', 'stock.short'])
    .select(lastPrice('shop', today).as('price'))
    .where('stock.for_day', '=', known(AT_HAND))
    .where('listing.state', '=', known('published' as const))
    .where(offeredOn(today))
    .where(paidForOn(today))
    .orderBy('variant.position')
    .orderBy('place.opened_at')
    .orderBy('place.id')
}
