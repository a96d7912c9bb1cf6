import type { ListingFacets, ListingId, ListingView, SearchListings } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { listingsOf } from '../listings.ts'
import { facetsOf } from './facets.ts'
import { foundFrom, type Look } from './filters.ts'
import { hitsOf } from './hits.ts'

export type FoundListings = {
  readonly total: number
  readonly listings: readonly ListingView[]
  readonly facets: ListingFacets
}

const NOTHING: FoundListings = {
  total: 0,
  listings: [],
  facets: { branches: [], stars: [], places: [], prices: null },
}

/**
 * One page of what a visitor looks for, how much there is in all, and how often each further choice
 * would be found. With words the best come first — as the word itself, as its beginning, with one
 * slip; in the product's name, the producer's, the place's — equal ones by name.
 */
export async function searchListings(
  reading: Reading,
  wanted: SearchListings & { readonly today: MarketDay },
): Promise<FoundListings> {
  const hits = /[\p{L}\p{N}]/u.test(wanted.text) ? await hitsOf(reading, wanted.text) : 'all'
  if (hits === undefined) return NOTHING
  const look: Look = { wanted, hits }
  const page = await sql<{ id: ListingId }>`
    select listing.id ${foundFrom(look)}
    order by ${hits === 'all' ? sql`` : sql`hit.score desc, `} listing.folded_name, listing.id
    limit ${wanted.limit} offset ${wanted.offset}`.execute(reading.db)
  const counted = await sql<{ n: number }>`
    select count(*) as n ${foundFrom(look)}`.execute(reading.db)
  return {
    total: counted.rows[0]?.n ?? 0,
    listings: await listingsOf(
      reading,
      wanted.today,
      page.rows.map(({ id }) => id),
    ),
    facets: await facetsOf(reading, look),
  }
}
