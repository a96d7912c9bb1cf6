import type { ListingView } from '@cho40/contract'
import { invariant, type MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { inForceOn } from './ocop/in-force-on.ts'
import { priceOn } from './price-on.ts'

/**
 * Listings with everything their view needs on a day: the shop's price of the first pack and the
 * certificate that is in force.
 */
export function listingRows(reading: Reading, today: MarketDay) {
  return reading.db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'listing.cooperative_id')
    .innerJoin('cho_variant as variant', (join) =>
      join.onRef('variant.listing_id', '=', 'listing.id').on('variant.position', '=', 1),
    )
    .leftJoin('cho_certificate as certificate', (join) =>
      join.onRef('certificate.listing_id', '=', 'listing.id').on(inForceOn(today)),
    )
    .select([
      'listing.id',
      'listing.slug',
      'listing.name',
      'listing.producer',
      'listing.story',
      'cooperative.name as cooperative_name',
      'cooperative.demo',
      'listing.place_code',
      'variant.unit',
      'certificate.stars',
      'certificate.decision_number',
      'certificate.in_force_until',
    ])
    .select(priceOn(today).as('price'))
}

export type ListingRow = Awaited<
  ReturnType<ReturnType<typeof listingRows>['executeTakeFirstOrThrow']>
>

/** The view of a row; the place's name is not in the database when the place is a real one. */
export function rowToListing(row: ListingRow, placeName: string): ListingView {
  const { stars, decision_number: decisionNumber, in_force_until: validUntil } = row
  const certified = stars !== null && decisionNumber !== null && validUntil !== null
  invariant(row.price !== null, `listing ${row.id} has no price on the day`)
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    producer: row.producer,
    cooperativeName: row.cooperative_name,
    placeName,
    unit: row.unit,
    price: row.price,
    story: row.story,
    demo: row.demo === 1,
    ...(certified && { ocop: { stars, decisionNumber, validUntil } }),
  }
}
