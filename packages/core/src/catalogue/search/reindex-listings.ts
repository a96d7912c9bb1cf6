import type { ListingId, Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { noteAllChanged } from '../kept/shop-version.ts'
import { forgetListing, indexListings } from './index-words.ts'
import { searchedListings } from './searched-listings.ts'

/** Some ten megabytes of words at a time. */
const LISTINGS_AT_ONCE = 10_000

/** Builds the whole search anew, after names of places or cooperatives changed. Returns how many. */
export function reindexListings(deps: Deps): Promise<Result<number, Problem>> {
  return transact(deps, async (tx) => {
    await tx.db.deleteFrom('cho_search_word').execute()
    await tx.db.deleteFrom('cho_search_spelling').execute()
    const all = await searchedListings(tx)
    for (let at = 0; at < all.length; at += LISTINGS_AT_ONCE) {
      await indexListings(tx, all.slice(at, at + LISTINGS_AT_ONCE))
    }
    await noteAllChanged(tx)
    return ok(all.length)
  })
}

/** Puts one listing's words right: in the index while it is published, out of it otherwise. */
export async function reindexListing(tx: Tx, listingId: ListingId): Promise<void> {
  await forgetListing(tx, listingId)
  await indexListings(tx, await searchedListings(tx, listingId))
}
