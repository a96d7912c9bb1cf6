import type { ListingState, ModerateListing, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import type { DecidedBy } from './ocop/decided-by.ts'
import { reindexListing } from './search/reindex-listings.ts'
import { sellerOf, tellSeller } from './sellers.ts'

/** What may follow what; a withdrawn listing stays withdrawn and is published anew. */
const NEXT: Readonly<Record<ListingState, readonly ListingState[]>> = {
  published: ['needs_change', 'blocked', 'withdrawn'],
  needs_change: ['published', 'blocked', 'withdrawn'],
  blocked: ['published', 'withdrawn'],
  withdrawn: [],
}

/**
 * Takes a listing off the pages or puts it back, with reasons that its seller is told. Only published
 * listings are shown and found. The state it is in already changes nothing. Problems: NotFound,
 * WrongState.
 */
export function moderateListing(
  deps: Deps,
  input: ModerateListing & DecidedBy,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const id = input.listingId
    const listing = await tx.db
      .selectFrom('cho_listing')
      .select(['state', 'cooperative_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!listing) return err({ type: 'NotFound', what: 'listing', id })
    if (listing.state === input.state) return ok(undefined)
    if (!NEXT[listing.state].includes(input.state)) {
      return err({ type: 'WrongState', what: 'listing', id, state: listing.state })
    }
    await tx.db
      .updateTable('cho_listing')
      .set({ state: input.state })
      .where('id', '=', id)
      .execute()
    const { position } = await tx.db
      .selectFrom('cho_listing_step')
      .select((eb) => eb.fn.countAll<number>().as('position'))
      .where('listing_id', '=', id)
      .executeTakeFirstOrThrow()
    await tx.db
      .insertInto('cho_listing_step')
      .values({
        listing_id: id,
        position: position + 1,
        state: input.state,
        reasons: input.reasons.toSorted().join(' '),
        note: input.note ?? null,
        person_id: input.by,
        recorded_at: tx.clock.now(),
      })
      .execute()
    await reindexListing(tx, id)
    const seller = await sellerOf(tx, listing.cooperative_id)
    if (!seller.ok) return seller
    await tellSeller(tx, seller.value.bookId, {
      type: 'listing.moderated',
      payload: { listingId: id, state: input.state, reasons: input.reasons },
    })
    return ok(undefined)
  })
}
