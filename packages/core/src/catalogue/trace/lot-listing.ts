import type { ListingId, ListingState, LotId } from '@cho40/contract'
import type { Reading } from '../../store/deps.ts'

/** The product that a lot is of, whether it is still shown, and whether it is made up. */
export async function lotListing(
  reading: Reading,
  id: LotId,
): Promise<
  { readonly id: ListingId; readonly state: ListingState; readonly demo: boolean } | undefined
> {
  const row = await reading.db
    .selectFrom('cho_lot as lot')
    .innerJoin('cho_listing as listing', 'listing.id', 'lot.listing_id')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'listing.cooperative_id')
    .select(['listing.id', 'listing.state', 'cooperative.demo'])
    .where('lot.id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, state: row.state, demo: row.demo === 1 }
}
