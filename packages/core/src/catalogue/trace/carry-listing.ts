import type { CarryListing, DropListing, ListingId, Problem } from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import type { Deps, Reading } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'

/**
 * Writes down that a listing is offered elsewhere, too, from a day on. The same day again sets its
 * address. Problems: NotFound (listing), AlreadyExists (it is offered there since another day).
 */
export function carryListing(deps: Deps, input: CarryListing): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const { listingId, channel, fromDay, url = null } = input
    const listing = await tx.db
      .selectFrom('cho_listing')
      .select('id')
      .where('id', '=', listingId)
      .executeTakeFirst()
    if (!listing) return err({ type: 'NotFound', what: 'listing', id: listingId })
    const other = await tx.db
      .selectFrom('cho_listing_channel')
      .select('from_day')
      .where('listing_id', '=', listingId)
      .where('channel', '=', channel)
      .where('from_day', '<>', fromDay)
      .where((eb) => eb.or([eb('last_day', 'is', null), eb('last_day', '>=', fromDay)]))
      .executeTakeFirst()
    if (other) return err({ type: 'AlreadyExists', what: 'channel', id: channel })
    await tx.db
      .insertInto('cho_listing_channel')
      .values({
        listing_id: listingId,
        channel,
        from_day: fromDay,
        last_day: null,
        url,
        recorded_at: tx.clock.now(),
      })
      .onConflict((conflict) =>
        conflict.columns(['listing_id', 'channel', 'from_day']).doUpdateSet({ url }),
      )
      .execute()
    return ok(undefined)
  })
}

/**
 * Its last day there. The same day again changes nothing. Problems: NotFound (not offered there),
 * InvalidInput (before it began).
 */
export function dropListing(deps: Deps, input: DropListing): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const { listingId, channel, lastDay } = input
    const row = await tx.db
      .selectFrom('cho_listing_channel')
      .select(['from_day', 'last_day'])
      .where('listing_id', '=', listingId)
      .where('channel', '=', channel)
      .orderBy('from_day', 'desc')
      .executeTakeFirst()
    if (row?.last_day === lastDay) return ok(undefined)
    if (!row || row.last_day !== null)
      return err({ type: 'NotFound', what: 'channel', id: channel })
    if (lastDay < row.from_day) {
      const message = `before ${row.from_day}`
      return err({ type: 'InvalidInput', issues: [{ path: 'lastDay', message }] })
    }
    await tx.db
      .updateTable('cho_listing_channel')
      .set({ last_day: lastDay })
      .where('listing_id', '=', listingId)
      .where('channel', '=', channel)
      .where('from_day', '=', row.from_day)
      .execute()
    return ok(undefined)
  })
}

/** Where a listing is offered on a day. */
export function channelsOn(
  reading: Reading,
  { listingId, day }: { readonly listingId: ListingId; readonly day: MarketDay },
): Promise<{ channel: string; url: string | null; from_day: MarketDay }[]> {
  return reading.db
    .selectFrom('cho_listing_channel')
    .select(['channel', 'url', 'from_day'])
    .where('listing_id', '=', listingId)
    .where('from_day', '<=', day)
    .where((eb) => eb.or([eb('last_day', 'is', null), eb('last_day', '>=', day)]))
    .orderBy('channel')
    .execute()
}
