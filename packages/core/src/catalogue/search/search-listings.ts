import type { ListingFacets, ListingView, SearchListings } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { listingsOf } from '../listings.ts'
import { facetsOf, NOTHING_FOUND } from './facets.ts'
import { foundFrom, type Look } from './filters.ts'
import { pageOf } from './found-ids.ts'
import { hitsOf } from './hits.ts'
import { placesIn } from './places-asked.ts'
import { hasWords } from './words.ts'

/** What a visitor looks for, on a day. */
export type WantedListings = SearchListings & { readonly today: MarketDay }

export type FoundListings = {
  readonly total: number
  readonly listings: readonly ListingView[]
}

/**
 * One page of what a visitor looks for, and how much there is in all. With words the best come
 * first — as the word itself, as its beginning, with one slip; in the product's name, the
 * producer's, the place's — equal ones by name. A word of the shop counts as it is typed while
 * something on sale has all that was typed; else each may be a slip of another.
 */
export async function searchListings(
  reading: Reading,
  wanted: WantedListings,
): Promise<FoundListings> {
  const look = await lookFor(reading, wanted)
  if (!look) return { total: 0, listings: [] }
  const counted = await sql<{ n: number }>`
    select count(*) as n ${foundFrom(look)}`.execute(reading.db)
  const ids = await pageOf(reading, look)
  return {
    total: counted.rows[0]?.n ?? 0,
    listings: await listingsOf(reading, wanted.today, ids),
  }
}

/**
 * How often each further choice would be found; apart from the page, because counting everything
 * takes longer than showing thirty, and the counts of a day may be kept for a while.
 */
export async function listingFacets(
  reading: Reading,
  wanted: WantedListings,
): Promise<ListingFacets> {
  const look = await lookFor(reading, wanted)
  return look ? facetsOf(reading, look) : NOTHING_FOUND
}

/**
 * Undefined when the words or the places lead nowhere. Signs without a letter or digit are no words.
 */
async function lookFor(reading: Reading, wanted: WantedListings): Promise<Look | undefined> {
  const places = await placesIn(reading, wanted)
  if (places?.size === 0) return undefined
  if (!hasWords(wanted.text)) return { wanted, hits: 'all', places }
  const hits = await hitsOf(reading, wanted)
  return hits && { wanted, hits, places }
}
