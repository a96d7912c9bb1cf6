import type { CooperativeId, ListingId } from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'

export type CatalogueTables = {
  cho_listing: {
    id: ListingId
    cooperative_id: CooperativeId
    slug: string
    name: string
    /** The name without Vietnamese marks, for people who search without them. */
    folded_name: string
    producer: string
    unit: string
    price: Dong
    story: string
    ocop_stars: number | null
    ocop_decision: string | null
    ocop_valid_from: MarketDay | null
    ocop_valid_until: MarketDay | null
    published_at: Instant
  }
}
