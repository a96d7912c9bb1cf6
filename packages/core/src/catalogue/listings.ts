import type { ListingView, Problem } from '@cho40/contract'
import { err, foldText, type MarketDay, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../store/deps.ts'

/** The day decides whether a star is shown: only while its certificate is valid. */
export type OnDay = { readonly today: MarketDay }

function listingRows(reading: Reading, today: MarketDay) {
  return reading.db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'listing.cooperative_id')
    .leftJoin('cho_place as place', (join) =>
      join
        .onRef('place.code', '=', 'cooperative.place_code')
        .on('place.valid_from', '<=', today)
        .on((eb) => eb.or([eb('place.valid_to', 'is', null), eb('place.valid_to', '>', today)])),
    )
    .selectAll('listing')
    .select([
      'cooperative.name as cooperative_name',
      'cooperative.demo',
      'place.name as place_name',
    ])
}

type ListingRow = Awaited<ReturnType<ReturnType<typeof listingRows>['executeTakeFirstOrThrow']>>

function rowToListing(row: ListingRow, today: MarketDay): ListingView {
  const valid =
    row.ocop_stars !== null &&
    row.ocop_decision !== null &&
    row.ocop_valid_from !== null &&
    row.ocop_valid_until !== null &&
    row.ocop_valid_from <= today &&
    today <= row.ocop_valid_until
      ? {
          ocop: {
            stars: row.ocop_stars,
            decisionNumber: row.ocop_decision,
            validUntil: row.ocop_valid_until,
          },
        }
      : {}
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    producer: row.producer,
    cooperativeName: row.cooperative_name,
    placeName: row.place_name ?? '',
    unit: row.unit,
    price: row.price,
    story: row.story,
    demo: row.demo === 1,
    ...valid,
  }
}

/**
 * Products by name, found with or without Vietnamese marks: `mien dong` finds `Miến dong`. At most
 * `limit`, in the order of their names.
 */
export async function listings(
  reading: Reading,
  wanted: OnDay & { readonly search?: string; readonly limit: number },
): Promise<ListingView[]> {
  let query = listingRows(reading, wanted.today)
  for (const word of foldText(wanted.search ?? '')
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)) {
    query = query.where(sql<boolean>`listing.folded_name like ${`%${word}%`}`)
  }
  const rows = await query.orderBy('listing.folded_name').limit(wanted.limit).execute()
  return rows.map((row) => rowToListing(row, wanted.today))
}

/** One product by its address. Problems: NotFound. */
export async function listing(
  reading: Reading,
  wanted: OnDay & { readonly slug: string },
): Promise<Result<ListingView, Problem>> {
  const row = await listingRows(reading, wanted.today)
    .where('listing.slug', '=', wanted.slug)
    .executeTakeFirst()
  return row
    ? ok(rowToListing(row, wanted.today))
    : err({ type: 'NotFound', what: 'listing', id: wanted.slug })
}
