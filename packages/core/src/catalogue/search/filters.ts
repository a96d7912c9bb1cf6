import type { SearchListings } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { type RawBuilder, sql } from 'kysely'
import { setsOfBranch } from '../ocop/classification.ts'
import { inForceOn } from '../ocop/in-force-on.ts'
import { offeredOn } from '../offered-on.ts'
import { priceOn } from '../price-on.ts'

export type Look = {
  readonly wanted: SearchListings & { readonly today: MarketDay }
  /** Which listings the words lead to; `all` when there are no words. */
  readonly hits: RawBuilder<unknown> | 'all'
  /** The codes of the places that are asked for; every place when left out. */
  readonly places?: ReadonlySet<string> | undefined
}

export type Filter = 'branch' | 'stars' | 'place' | 'price'

/**
 * `from … where …` of the listings that are looked for. What is not asked for is not joined: a shop
 * without words and filters reads one index.
 */
export function foundFrom({ wanted, hits, places }: Look): RawBuilder<unknown> {
  const { today, branch, stars, minPrice, maxPrice } = wanted
  const conditions = [sql`listing.state = 'published'`, offeredOn(today)]
  const joins = [sql`from cho_listing as listing`]
  if (hits !== 'all') joins.push(sql`join (${hits}) as hit on hit.listing_id = listing.id`)
  if (branch !== undefined) {
    conditions.push(sql`listing.set_number in (${sql.join(setsOfBranch(branch))})`)
  }
  if (places) conditions.push(sql`listing.place_code in (${sql.join([...places])})`)
  if (stars !== undefined) {
    joins.push(certificateInForce(today))
    conditions.push(sql`certificate.stars = ${stars}`)
  }
  if (minPrice !== undefined || maxPrice !== undefined) {
    joins.push(
      sql`join cho_variant as variant on variant.listing_id = listing.id and variant.position = 1`,
    )
  }
  if (minPrice !== undefined) conditions.push(sql`${priceOn(today)} >= ${minPrice}`)
  if (maxPrice !== undefined) conditions.push(sql`${priceOn(today)} <= ${maxPrice}`)
  return sql`${sql.join(joins, sql` `)} where ${sql.join(conditions, sql` and `)}`
}

/** The certificate of the listing that is in force on a day. */
export function certificateInForce(today: MarketDay) {
  return sql`join cho_certificate as certificate on certificate.listing_id = listing.id
    and ${inForceOn(today)}`
}
