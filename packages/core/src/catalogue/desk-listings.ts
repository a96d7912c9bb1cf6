import type { CooperativeId, DeskListing, ListingId } from '@cho40/contract'
import { type MarketDay, plusDays } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { detailsOf } from './listing-details.ts'
import { reasonsIn } from './reasons-in.ts'
import { variantsOn } from './variants.ts'

/**
 * A cooperative's own listings, whatever their state, with their packs and today's prices, the last
 * word about each, and how long its star lasts. By name.
 */
export async function deskListings(
  reading: Reading,
  wanted: { readonly cooperativeId: CooperativeId; readonly today: MarketDay },
): Promise<DeskListing[]> {
  const { cooperativeId, today } = wanted
  const rows = await reading.db
    .selectFrom('cho_listing')
    .selectAll()
    .where('cooperative_id', '=', cooperativeId)
    .orderBy('folded_name')
    .orderBy('id')
    .execute()
  const steps = await reading.db
    .selectFrom('cho_listing_step as step')
    .innerJoin('cho_listing as listing', 'listing.id', 'step.listing_id')
    .select(['step.listing_id', 'step.reasons', 'step.note'])
    .where('listing.cooperative_id', '=', cooperativeId)
    .orderBy('step.position')
    .execute()
  const stars = await starsOf(reading, wanted)
  const views: DeskListing[] = []
  for (const row of rows) {
    const step = steps.findLast((one) => one.listing_id === row.id)
    views.push({
      id: row.id,
      slug: row.slug,
      name: row.name,
      producer: row.producer,
      producerId: row.producer_id,
      placeCode: row.place_code,
      set: row.set_number,
      story: row.story,
      details: detailsOf(row),
      state: row.state,
      publishedAt: row.published_at,
      reasons: reasonsIn(step?.reasons ?? ''),
      note: step?.note ?? null,
      packs: await variantsOn(reading, { listingId: row.id, today }),
      star: stars.get(row.id) ?? null,
    })
  }
  return views
}

/** By the rule of `statusOn`: none that begins on a day to come, none that was taken back by today. */
async function starsOf(
  reading: Reading,
  { cooperativeId, today }: { readonly cooperativeId: CooperativeId; readonly today: MarketDay },
): Promise<ReadonlyMap<ListingId, NonNullable<DeskListing['star']>>> {
  const rows = await reading.db
    .selectFrom('cho_certificate')
    .select(['listing_id', 'stars', 'decision_number', 'in_force_until'])
    .select(['revoked_on', 'replaced_on'])
    .where('cooperative_id', '=', cooperativeId)
    .where('listing_id', 'is not', null)
    .where('decided_on', '<=', today)
    .where((eb) => eb.or([eb('revoked_on', 'is', null), eb('revoked_on', '>', today)]))
    .where((eb) => eb.or([eb('replaced_on', 'is', null), eb('replaced_on', '>', today)]))
    // The last one of a listing is what stays in the map.
    .orderBy('decided_on')
    .execute()
  return new Map(
    rows.flatMap(({ listing_id: id, stars, decision_number: decisionNumber, ...row }) => {
      const ends = [row.revoked_on, row.replaced_on].flatMap((day) =>
        day ? [plusDays(day, -1)] : [],
      )
      const [until = row.in_force_until] = [row.in_force_until, ...ends].toSorted()
      return id === null ? [] : [[id, { stars, decisionNumber, until }] as const]
    }),
  )
}
