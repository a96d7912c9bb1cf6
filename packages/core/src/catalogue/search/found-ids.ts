import type { ListingId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { foundFrom, type Look } from './filters.ts'
import { hitsOf } from './hits.ts'

type Page = {
  readonly today: MarketDay
  readonly limit: number
  readonly offset: number
}

/** The ids of a page: of everything by name, of what a text finds best first. */
export async function foundIds(
  reading: Reading,
  wanted: Page & { readonly text: string },
): Promise<ListingId[]> {
  const hits = wanted.text.trim() === '' ? 'all' : await hitsOf(reading, wanted)
  return hits ? pageOf(reading, { wanted, hits }) : []
}

export async function pageOf(reading: Reading, look: Look): Promise<ListingId[]> {
  const best = look.hits === 'all' ? sql`` : sql`hit.score desc, `
  const { rows } = await sql<{ id: ListingId }>`
    select listing.id ${foundFrom(look)}
    order by ${best} listing.folded_name, listing.id
    limit ${look.wanted.limit} offset ${look.wanted.offset}`.execute(reading.db)
  return rows.map(({ id }) => id)
}
