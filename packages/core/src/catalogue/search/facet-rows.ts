import { type Dong, dong } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import type { Gate } from '../ocop/rubric.ts'
import { offeredOn } from '../offered-on.ts'
import { priceOn } from '../price-on.ts'
import { certificateInForce, type Look } from './filters.ts'

/** What a price belongs to: from each of these, below the next. */
export const PRICE_BANDS = [0, 50_000, 100_000, 200_000, 500_000, 1_000_000].map((from) =>
  dong(from),
)

/** Listings that are alike in everything one can choose by, and how many. */
export type FacetRow = {
  readonly set_number: number | null
  readonly place_code: string
  readonly stars: Gate | null
  /** The position in {@link PRICE_BANDS}; null before the first price. */
  readonly band: number | null
  /** Whether the price lies where it is asked to. */
  readonly priced: number
  readonly least: Dong | null
  readonly most: Dong | null
  readonly n: number
}

/**
 * Everything that words lead to, in one pass, grouped by what can be chosen; the choices themselves
 * are made on these few rows.
 */
export async function facetRows(reading: Reading, look: Look): Promise<FacetRow[]> {
  const { today, minPrice, maxPrice } = look.wanted
  const hits =
    look.hits === 'all' ? sql`` : sql`join (${look.hits}) as hit on hit.listing_id = listing.id`
  const bands = PRICE_BANDS.slice(1).map(
    (from, at) => sql`when price < ${sql.lit(from)} then ${sql.lit(at)}`,
  )
  const most = maxPrice ?? null
  // Materialised, or the price would be looked up again wherever it is named.
  const { rows } = await sql<FacetRow>`
    with found as materialized (
      select listing.set_number, listing.place_code, certificate.stars,
        ${priceOn(today)} as price
      from cho_listing as listing ${hits}
      join cho_variant as variant on variant.listing_id = listing.id and variant.position = 1
      left ${certificateInForce(today)}
      where listing.state = 'published' and ${offeredOn(today)})
    select set_number, place_code, stars, band, priced,
      min(price) as least, max(price) as most, count(*) as n
    from (select found.*, case when price is null then null ${sql.join(bands, sql` `)}
        else ${sql.lit(PRICE_BANDS.length - 1)} end as band,
      case when price >= ${sql.lit(minPrice ?? 0)}
        ${most === null ? sql`` : sql`and price <= ${sql.lit(most)}`} then 1 else 0 end as priced
      from found) as banded
    group by set_number, place_code, stars, band, priced`.execute(reading.db)
  return rows
}
