import type { BookId, CooperativeId, ListingId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import type { CanonicalValue } from '../ledger/canonical.ts'
import type { Reading, Tx } from '../store/deps.ts'

/** The cooperative that sells, and the book its events are told in. Problems: NotFound. */
export async function sellerOf(
  reading: Reading,
  cooperativeId: CooperativeId,
): Promise<Result<{ readonly bookId: BookId; readonly placeCode: string }, Problem>> {
  const row = await reading.db
    .selectFrom('cho_cooperative')
    .select(['book_id', 'place_code'])
    .where('id', '=', cooperativeId)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'cooperative', id: cooperativeId })
  return ok({ bookId: row.book_id, placeCode: row.place_code })
}

/** Tells the seller's book what happened in the catalogue. */
export function tellSeller(
  tx: Tx,
  bookId: BookId,
  event: { readonly type: string; readonly payload: CanonicalValue },
): Promise<void> {
  return announce(tx, { bookId, stallId: null, ...event })
}

/** That a listing, when one is named, is this cooperative's. Problems: NotFound. */
export async function ownsListing(
  reading: Reading,
  wish: { readonly cooperativeId: CooperativeId; readonly listingId?: ListingId | undefined },
): Promise<Result<void, Problem>> {
  if (wish.listingId === undefined) return ok(undefined)
  const row = await reading.db
    .selectFrom('cho_listing')
    .select('id')
    .where('id', '=', wish.listingId)
    .where('cooperative_id', '=', wish.cooperativeId)
    .executeTakeFirst()
  return row ? ok(undefined) : err({ type: 'NotFound', what: 'listing', id: wish.listingId })
}
