import {
  type CooperativeId,
  type ListingDecision,
  type ListingId,
  type WatchedListing,
  type WatchListings,
} from '@cho40/contract'
import { foldText, type MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import { scopesBelow } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'
import { reasonsIn } from './reasons-in.ts'
import { variantsOn } from './variants.ts'

/** Taken off the pages, and its seller changed what it says after the last word about it. */
const WAITS = sql<number>`case when listing.state in ('needs_change', 'blocked') and exists (
  select 1 from cho_listing_change as change where change.listing_id = listing.id
  and change.recorded_at > (select max(step.recorded_at) from cho_listing_step as step
    where step.listing_id = listing.id)) then 1 else 0 end`

/**
 * What is listed under a scope, on sale or not, with everything that was decided about it. First what
 * its seller changed after being told to, then the newest.
 */
export async function watchedListings(
  reading: Reading,
  wanted: WatchListings & { readonly today: MarketDay },
): Promise<WatchedListing[]> {
  const { scopeId, state, find, limit, today } = wanted
  const words = foldText(find)
    .replace(/[%_\\]/g, ' ')
    .trim()
  const rows = await reading.db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_cooperative as seller', 'seller.id', 'listing.cooperative_id')
    .select(['listing.id', 'listing.slug', 'listing.name', 'listing.producer', 'listing.story'])
    .select(['listing.state', 'listing.published_at', 'seller.name as seller'])
    .select(WAITS.as('waits'))
    .where('listing.cooperative_id', 'in', scopesBelow<CooperativeId>(scopeId))
    .$if(state !== undefined, (query) => query.where('listing.state', '=', state ?? 'published'))
    .$if(words !== '', (query) => query.where('listing.folded_name', 'like', `%${words}%`))
    .orderBy('waits', 'desc')
    .orderBy('listing.published_at', 'desc')
    .orderBy('listing.id', 'desc')
    .limit(limit)
    .execute()
  const decisions = await decisionsOf(
    reading,
    rows.map(({ id }) => id),
  )
  const views: WatchedListing[] = []
  for (const { published_at: publishedAt, ...row } of rows) {
    views.push({
      ...row,
      publishedAt,
      waits: row.waits === 1,
      packs: await variantsOn(reading, { listingId: row.id, today }),
      decisions: decisions.get(row.id) ?? [],
    })
  }
  return views
}

async function decisionsOf(
  reading: Reading,
  ids: readonly ListingId[],
): Promise<ReadonlyMap<ListingId, readonly ListingDecision[]>> {
  const all = new Map<ListingId, ListingDecision[]>()
  if (ids.length === 0) return all
  const rows = await reading.db
    .selectFrom('cho_listing_step as step')
    .innerJoin('cho_person as person', 'person.id', 'step.person_id')
    .select(['step.listing_id', 'step.state', 'step.reasons', 'step.note'])
    .select(['step.recorded_at', 'person.name'])
    .where('step.listing_id', 'in', ids)
    .orderBy('step.position', 'desc')
    .execute()
  for (const row of rows) {
    const { state, note, name: by, recorded_at: recordedAt } = row
    const reasons = reasonsIn(row.reasons)
    const before = all.get(row.listing_id) ?? []
    all.set(row.listing_id, [...before, { state, reasons, note, by, recordedAt }])
  }
  return all
}
