import type {
  CooperativeId,
  ListingDetails,
  ListingId,
  PriceChannel,
  VariantId,
} from '@cho40/contract'
import type { Dong, MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { type DetailColumns, detailsOf } from '../listing-details.ts'
import { offeredOn } from '../offered-on.ts'
import { placeNames } from '../place-names.ts'
import { certificateInForce } from '../search/filters.ts'
import { contentOf } from '../unit-price.ts'
import { lastPrice } from '../variants.ts'

/** A pack on sale, with what other floors and search engines ask of it. */
export type FeedItem = {
  readonly variantId: VariantId
  readonly listingId: ListingId
  readonly slug: string
  /** With the pack's label. */
  readonly name: string
  readonly story: string
  readonly producer: string
  readonly seller: string
  readonly placeName: string
  readonly unit: string
  readonly content: ReturnType<typeof contentOf>
  readonly price: Dong
  /** In thousandths of the unit, over all places; never below zero. */
  readonly available: number
  /** The hash of the first picture. */
  readonly picture: string | null
  readonly stars: number | null
  readonly decisionNumber: string | null
  /** What it says of its goods, beside its story. */
  readonly details: ListingDetails
}

/** What one file of a feed may hold. */
const MOST_ITEMS = 50_000

/**
 * Every pack that is on sale on a day, of one seller or of all, in the order of the names. Made-up
 * goods of a demonstration are left out: whoever reads a feed believes it. At most `limit`.
 */
export async function listingFeed(
  reading: Reading,
  wanted: {
    readonly today: MarketDay
    readonly cooperativeId?: CooperativeId | undefined
    /** Also what is made up, for its own demonstration. */
    readonly withDemo?: boolean
    /** Whose prices; a pack without one of its own there costs what the shop takes. */
    readonly channel?: PriceChannel
    readonly limit?: number
  },
): Promise<FeedItem[]> {
  const { today, cooperativeId, withDemo = false, limit = MOST_ITEMS, channel = 'shop' } = wanted
  const whose = cooperativeId === undefined ? sql`` : sql`and cooperative.id = ${cooperativeId}`
  const real = withDemo ? sql`` : sql`and cooperative.demo = 0`
  const { rows } = await sql<Row>`
    select variant.id as variant_id, variant.label, variant.unit, variant.content, variant.base,
      listing.id as listing_id, listing.slug, listing.name, listing.story, listing.producer,
      listing.place_code, cooperative.name as seller,
      listing.ingredients, listing.net_content, listing.shelf_life, listing.storage,
      listing.warnings, listing.origin,
      coalesce(${lastPrice(channel, today)}, ${lastPrice('shop', today)}) as price,
      (select cast(coalesce(sum(case when stock.on_hand - stock.reserved - stock.short > 0
          then stock.on_hand - stock.reserved - stock.short else 0 end), 0) as bigint)
        from cho_stock as stock
        where stock.variant_id = variant.id and stock.for_day = '') as available,
      (select shown.hash from cho_listing_photo as shown
        where shown.listing_id = listing.id order by shown.position limit 1) as picture,
      certificate.stars, certificate.decision_number
    from cho_listing as listing
    join cho_cooperative as cooperative on cooperative.id = listing.cooperative_id
    join cho_variant as variant on variant.listing_id = listing.id
    left ${certificateInForce(today)}
    where listing.state = 'published' and ${offeredOn(today)} ${whose} ${real}
    order by listing.folded_name, listing.id, variant.position
    limit ${limit}`.execute(reading.db)
  const names = await placeNames(reading, { codes: rows.map((row) => row.place_code), on: today })
  return rows.flatMap((row) => itemOf(row, names.get(row.place_code) ?? ''))
}

type Row = {
  variant_id: VariantId
  label: string | null
  unit: string
  content: number | null
  base: 'g' | 'ml' | 'piece' | null
  listing_id: ListingId
  slug: string
  name: string
  story: string
  producer: string
  place_code: string
  seller: string
  price: Dong | null
  available: number
  picture: string | null
  stars: number | null
  decision_number: string | null
} & DetailColumns

/** A pack that has no price yet is not on sale. */
function itemOf(row: Row, placeName: string): FeedItem[] {
  const { price, content: amount, base } = row
  if (price === null) return []
  const stated = amount !== null && base !== null ? { amount, base } : undefined
  return [
    {
      variantId: row.variant_id,
      listingId: row.listing_id,
      slug: row.slug,
      name: row.label === null ? row.name : `${row.name} ${row.label}`,
      story: row.story,
      producer: row.producer,
      seller: row.seller,
      placeName,
      unit: row.unit,
      content: contentOf(row.unit, stated),
      price,
      available: row.available,
      picture: row.picture,
      stars: row.stars,
      decisionNumber: row.decision_number,
      details: detailsOf(row),
    },
  ]
}
