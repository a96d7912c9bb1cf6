import type { ListingId, Problem } from '@cho40/contract'
import { marketDayOf, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { forgetListing, indexListings } from './index-words.ts'
import { rowToSearched, searchedRows } from './searched-rows.ts'

/** Some ten megabytes of words at a time. */
const LISTINGS_AT_ONCE = 10_000

/** Builds the whole search anew, after names of places or cooperatives changed. Returns how many. */
export function reindexListings(deps: Deps): Promise<Result<number, Problem>> {
  return transact(deps, async (tx) => {
    await tx.db.deleteFrom('cho_search_word').execute()
    await tx.db.deleteFrom('cho_search_spelling').execute()
    const rows = await searchedRows(tx, marketDayOf(tx.clock.now())).execute()
    for (let at = 0; at < rows.length; at += LISTINGS_AT_ONCE) {
      await indexListings(tx, rows.slice(at, at + LISTINGS_AT_ONCE).map(rowToSearched))
    }
    return ok(rows.length)
  })
}

/** Puts one listing's words right: in the index while it is published, out of it otherwise. */
export async function reindexListing(tx: Tx, listingId: ListingId): Promise<void> {
  await forgetListing(tx, listingId)
  const row = await searchedRows(tx, marketDayOf(tx.clock.now()))
    .where('listing.id', '=', listingId)
    .executeTakeFirst()
  if (row) await indexListings(tx, [rowToSearched(row)])
}
