import type { CooperativeId, DeskListing } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
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
  const stars = await reading.db
    .selectFrom('cho_certificate')
    .select(['listing_id', 'stars', 'decision_number', 'in_force_until'])
    .where('cooperative_id', '=', cooperativeId)
    .where('listing_id', 'is not', null)
    .where('revoked_on', 'is', null)
    .where('replaced_on', 'is', null)
    .orderBy('in_force_until', 'desc')
    .execute()
  const views: DeskListing[] = []
  for (const row of rows) {
    const step = steps.findLast((one) => one.listing_id === row.id)
    const star = stars.find((one) => one.listing_id === row.id)
    views.push({
      id: row.id,
      slug: row.slug,
      name: row.name,
      producer: row.producer,
      producerId: row.producer_id,
      placeCode: row.place_code,
      set: row.set_number,
      story: row.story,
      state: row.state,
      publishedAt: row.published_at,
      reasons: step?.reasons.split(' ').filter((reason) => reason !== '') ?? [],
      note: step?.note ?? null,
      packs: await variantsOn(reading, { listingId: row.id, today }),
      star: star
        ? {
            stars: star.stars,
            decisionNumber: star.decision_number,
            until: star.in_force_until,
          }
        : null,
    })
  }
  return views
}
