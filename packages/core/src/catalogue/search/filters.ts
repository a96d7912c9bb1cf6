import type { SearchListings } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { type RawBuilder, sql } from 'kysely'
import { setsOfBranch } from '../ocop/classification.ts'
import { priceOn } from '../price-on.ts'

export type Look = {
  readonly wanted: SearchListings & { readonly today: MarketDay }
  /** Which listings the words lead to; `all` when there are no words. */
  readonly hits: RawBuilder<unknown> | 'all'
}

export type Filter = 'branch' | 'stars' | 'place' | 'price'

/**
 * `from … where …` of the listings that are looked for. What is not asked for is not joined: a shop
 * without words and filters reads one index. `without` leaves one choice out, for its own counts;
 * `needs` joins what the caller selects from.
 */
export function foundFrom(
  { wanted, hits }: Look,
  options: { readonly without?: Filter; readonly needs?: 'stars' | 'price' } = {},
): RawBuilder<unknown> {
  const { without, needs } = options
  const { today, branch, stars, placeCode, minPrice, maxPrice } = wanted
  const conditions = [sql`listing.state = 'published'`]
  const joins = [sql`from cho_listing as listing`]
  if (hits !== 'all') joins.push(sql`join (${hits}) as hit on hit.listing_id = listing.id`)
  if (branch !== undefined && without !== 'branch') {
    conditions.push(sql`listing.set_number in (${sql.join(setsOfBranch(branch))})`)
  }
  if (placeCode !== undefined && without !== 'place') {
    conditions.push(sql`listing.place_code = ${placeCode}`)
  }
  const byStars = stars !== undefined && without !== 'stars'
  if (byStars || needs === 'stars') joins.push(certificateInForce(today))
  if (byStars) conditions.push(sql`certificate.stars = ${stars}`)
  const byPrice = (minPrice !== undefined || maxPrice !== undefined) && without !== 'price'
  if (byPrice || needs === 'price') {
    joins.push(
      sql`join cho_variant as variant on variant.listing_id = listing.id and variant.position = 1`,
    )
  }
  if (byPrice && minPrice !== undefined) conditions.push(sql`${priceOn(today)} >= ${minPrice}`)
  if (byPrice && maxPrice !== undefined) conditions.push(sql`${priceOn(today)} <= ${maxPrice}`)
  return sql`${sql.join(joins, sql` `)} where ${sql.join(conditions, sql` and `)}`
}

/** `statusOn` in SQL: at most one certificate of a listing is in force on a day. */
function certificateInForce(today: MarketDay) {
  return sql`join cho_certificate as certificate on certificate.listing_id = listing.id
    and certificate.decided_on <= ${today} and certificate.in_force_until >= ${today}
    and (certificate.revoked_on is null or certificate.revoked_on > ${today})
    and (certificate.replaced_on is null or certificate.replaced_on > ${today})`
}
