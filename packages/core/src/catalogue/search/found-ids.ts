import type { ListingId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { foundFrom } from './filters.ts'
import { hitsOf } from './hits.ts'

/** The ids of what a text finds, best first; equal ones by name. */
export async function foundIds(
  reading: Reading,
  wanted: {
    readonly text: string
    readonly today: MarketDay
    readonly limit: number
    readonly offset: number
  },
): Promise<ListingId[]> {
  const hits = await hitsOf(reading, wanted.text)
  if (!hits) return []
  const { rows } = await sql<{ id: ListingId }>`
    select listing.id ${foundFrom({ wanted, hits })}
    order by hit.score desc, listing.folded_name, listing.id
    limit ${wanted.limit} offset ${wanted.offset}`.execute(reading.db)
  return rows.map(({ id }) => id)
}
