import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { canSlip, oneSlipApart, searchedWordsOf, spellingsOf } from './words.ts'

/** How near the searched word is to the one that was found; times where that one stands. */
export const EXACT = 3
export const BEGINNING = 2
export const SLIP = 1

/** Shorter words have too many neighbours: three letters are most of a syllable. */
const SHORTEST_SLIP = 3

/**
 * A query of `listing_id, score` for the listings that have every word of the text, as itself, as a
 * beginning, or — only when nothing begins like it — with one slip. Undefined when a word leads
 * nowhere or there is none. The same text for both databases: ranges and equalities on folded words.
 */
export async function hitsOf(
  reading: Reading,
  text: string,
): Promise<RawBuilder<unknown> | undefined> {
  const matches: RawBuilder<unknown>[] = []
  for (const word of searchedWordsOf(text)) {
    const match = await matchOf(reading, word)
    if (!match) return undefined
    matches.push(match)
  }
  if (matches.length === 0) return undefined
  return sql`select listing_id, sum(score) as score
    from (${sql.join(matches, sql` union all `)}) as matched
    group by listing_id having count(*) = ${matches.length}`
}

async function matchOf(reading: Reading, word: string): Promise<RawBuilder<unknown> | undefined> {
  const known = sql`word >= ${word} and word < ${beyond(word)}`
  const { rows } = await sql<{ word: string }>`
    select word from cho_search_word where ${known} limit 1`.execute(reading.db)
  if (rows.length > 0) {
    const nearness = sql`case when word = ${word} then ${sql.lit(EXACT)} else ${sql.lit(BEGINNING)} end`
    return perListing(nearness, known)
  }
  const near = await slipsOf(reading, word)
  return near.length > 0 ? perListing(sql.lit(SLIP), sql`word in (${sql.join(near)})`) : undefined
}

function perListing(nearness: RawBuilder<unknown>, which: RawBuilder<unknown>) {
  return sql`select listing_id, max(weight * (${nearness})) as score
    from cho_search_word where ${which} group by listing_id`
}

/** The end of the range of words that begin with this one; a single letter stands for itself only. */
export function beyond(word: string): string {
  return word.length === 1 ? `${word}!` : `${word}~`
}

/** The known words one slip away; none for a short word or one with figures. */
export async function slipsOf(reading: Reading, word: string): Promise<string[]> {
  if (word.length < SHORTEST_SLIP || !canSlip(word)) return []
  const rows = await reading.db
    .selectFrom('cho_search_spelling')
    .select('word')
    .distinct()
    .where('spelling', 'in', spellingsOf(word))
    .execute()
  return rows.map((row) => row.word).filter((found) => oneSlipApart(found, word))
}
