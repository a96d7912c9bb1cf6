import type { ListingId } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { Tx } from '../../store/deps.ts'
import { placeNames } from '../place-names.ts'
import type { SearchedListing } from './index-words.ts'

/** What is searched of the published listings, or of one, with places as they are called today. */
export async function searchedListings(tx: Tx, only?: ListingId): Promise<SearchedListing[]> {
  let query = tx.db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'listing.cooperative_id')
    .where('listing.state', '=', 'published')
    .select(['listing.id', 'listing.name', 'listing.producer', 'listing.place_code as placeCode'])
    .select('cooperative.name as cooperativeName')
  if (only !== undefined) query = query.where('listing.id', '=', only)
  const rows = await query.execute()
  const names = await placeNames(tx, {
    codes: rows.map(({ placeCode }) => placeCode),
    on: marketDayOf(tx.clock.now()),
  })
  return rows.map((row) => ({ ...row, placeName: names.get(row.placeCode) ?? '' }))
}
