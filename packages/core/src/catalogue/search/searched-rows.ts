import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import type { SearchedListing } from './index-words.ts'

/** What is searched of the published listings, with their places as they are called on the day. */
export function searchedRows(reading: Reading, today: MarketDay) {
  return reading.db
    .selectFrom('cho_listing as listing')
    .innerJoin('cho_cooperative as cooperative', 'cooperative.id', 'listing.cooperative_id')
    .leftJoin('cho_place as place', (join) =>
      join
        .onRef('place.code', '=', 'listing.place_code')
        .on('place.valid_from', '<=', today)
        .on((eb) => eb.or([eb('place.valid_to', 'is', null), eb('place.valid_to', '>', today)])),
    )
    .where('listing.state', '=', 'published')
    .select([
      'listing.id',
      'listing.name',
      'listing.producer',
      'cooperative.name as cooperative_name',
      'place.name as place_name',
    ])
}

type SearchedRow = Awaited<ReturnType<ReturnType<typeof searchedRows>['executeTakeFirstOrThrow']>>

export function rowToSearched(row: SearchedRow): SearchedListing {
  return {
    id: row.id,
    name: row.name,
    producer: row.producer,
    cooperativeName: row.cooperative_name,
    placeName: row.place_name ?? '',
  }
}
