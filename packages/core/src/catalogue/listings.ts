import type { ListingView, Problem } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { type ListingRow, listingRows, rowToListing } from './listing-rows.ts'
import { offeredOn } from './offered-on.ts'
import { placeNames } from './place-names.ts'
import { foundIds } from './search/found-ids.ts'

/** The day decides whether a star is shown: only while its certificate is valid. */
export type OnDay = { readonly today: MarketDay }

/**
 * Published products: all in the order of their names, or those that the words find, best first.
 * `mien dong` finds `Miến dong`, and so does `mein dong`. At most `limit`.
 */
export async function listings(
  reading: Reading,
  wanted: OnDay & { readonly search?: string; readonly limit: number },
): Promise<ListingView[]> {
  const { search = '', today, limit } = wanted
  const ids = await foundIds(reading, { text: search, today, limit, offset: 0 })
  return listingsOf(reading, today, ids)
}

/** Databases bind some tens of thousands of values at most; a sitemap asks for more. */
const IDS_AT_ONCE = 1_000

/** The listings with these ids, in this order. */
export async function listingsOf(
  reading: Reading,
  today: MarketDay,
  ids: readonly ListingView['id'][],
): Promise<ListingView[]> {
  const byId = new Map<ListingView['id'], ListingView>()
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const rows = await listingRows(reading, today)
      .where('listing.id', 'in', ids.slice(at, at + IDS_AT_ONCE))
      .execute()
    for (const view of await viewsOf(reading, today, rows)) byId.set(view.id, view)
  }
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** One product by its address, if it is on offer that day. Problems: NotFound. */
export async function listing(
  reading: Reading,
  wanted: OnDay & { readonly slug: string },
): Promise<Result<ListingView, Problem>> {
  const row = await listingRows(reading, wanted.today)
    .where('listing.slug', '=', wanted.slug)
    .where('listing.state', '=', 'published')
    .where(offeredOn(wanted.today))
    .executeTakeFirst()
  const [view] = await viewsOf(reading, wanted.today, row ? [row] : [])
  return view ? ok(view) : err({ type: 'NotFound', what: 'listing', id: wanted.slug })
}

async function viewsOf(
  reading: Reading,
  today: MarketDay,
  rows: readonly ListingRow[],
): Promise<ListingView[]> {
  const codes = rows.map((row) => row.place_code)
  const names = await placeNames(reading, { codes, on: today })
  return rows.map((row) => rowToListing(row, names.get(row.place_code) ?? ''))
}
