import type { MarketDay } from '@cho40/values'
import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '../../store/deps.ts'
import { offeredOn } from '../offered-on.ts'
import { canSlip, oneSlipApart, partsOf, pieces, searchedWordsOf, spellingsOf } from './words.ts'

/** How near the searched word is to the one that was found; times where that one stands. */
export const EXACT = 3
export const BEGINNING = 2
export const SLIP = 1

/** Shorter words have too many neighbours: three letters are most of a syllable. */
const SHORTEST_SLIP = 3

/** The rows of `cho_search_word` that a typed word means, and how near each is to it. */
type Match = { readonly which: RawBuilder<unknown>; readonly nearness: RawBuilder<unknown> }

type Typed = { readonly text: string; readonly today: MarketDay }

/**
 * A query of `listing_id, score` for the listings that have every word of the text, as itself, as a
 * beginning, or — when nothing begins like it — as several written together, or with one slip. Where nothing on sale has them all so,
 * the slip may have made another word of the shop (`men` for `miến`): then each word may have one.
 * Undefined when a word leads nowhere or there is none. The same text for both databases: ranges and
 * equalities on folded words.
 */
export async function hitsOf(
  reading: Reading,
  { text, today }: Typed,
): Promise<RawBuilder<unknown> | undefined> {
  const words: string[] = []
  const matches: Match[] = []
  for (const typed of searchedWordsOf(text)) {
    const begun = await begunBy(reading, typed)
    const parts = begun ? [typed] : ((await takenApart(reading, typed)) ?? [typed])
    for (const word of parts) {
      const match = begun ?? (await begunBy(reading, word)) ?? (await slippedTo(reading, word))
      if (!match) return undefined
      words.push(word)
      matches.push(match)
    }
  }
  if (matches.length === 0) return undefined
  if (await isOnSale(reading, matches, today)) return together(matches)
  const wider: Match[] = []
  for (const [at, word] of words.entries()) {
    const match = matches[at]
    if (match) wider.push(orSlipped(match, await slipsOf(reading, word)))
  }
  return together(wider)
}

function together(matches: readonly Match[]): RawBuilder<unknown> {
  const each = matches.map(
    ({ which, nearness }) => sql`select listing_id, max(weight * (${nearness})) as score
      from cho_search_word where ${which} group by listing_id`,
  )
  return sql`select listing_id, sum(score) as score
    from (${sql.join(each, sql` union all `)}) as matched
    group by listing_id having count(*) = ${matches.length}`
}

/** The words that are the typed one or begin with it; undefined when the shop has none. */
async function begunBy(reading: Reading, word: string): Promise<Match | undefined> {
  const which = sql`word >= ${word} and word < ${beyond(word)}`
  const { rows } = await sql`
    select word from cho_search_word where ${which} limit 1`.execute(reading.db)
  if (rows.length === 0) return undefined
  const nearness = sql`case when word = ${word} then ${sql.lit(EXACT)} else ${sql.lit(BEGINNING)} end`
  return { which, nearness }
}

async function slippedTo(reading: Reading, word: string): Promise<Match | undefined> {
  const near = await slipsOf(reading, word)
  if (near.length === 0) return undefined
  return { which: sql`word in (${sql.join(near)})`, nearness: sql.lit(SLIP) }
}

/** The same words, and those one slip away, which count less. */
function orSlipped({ which, nearness }: Match, near: readonly string[]): Match {
  if (near.length === 0) return { which, nearness }
  return {
    which: sql`((${which}) or word in (${sql.join(near)}))`,
    nearness: sql`case when ${which} then ${nearness} else ${sql.lit(SLIP)} end`,
  }
}

/** Whether something that is on sale that day has all the words. */
async function isOnSale(
  reading: Reading,
  matches: readonly Match[],
  today: MarketDay,
): Promise<boolean> {
  const having = matches.map(
    ({ which }) => sql`listing.id in (select listing_id from cho_search_word where ${which})`,
  )
  const { rows } = await sql`select 1 as one from cho_listing as listing
    where listing.state = 'published' and ${offeredOn(today)} and ${sql.join(having, sql` and `)}
    limit 1`.execute(reading.db)
  return rows.length > 0
}

/** The end of the range of words that begin with this one; a single letter stands for itself only. */
export function beyond(word: string): string {
  return word.length === 1 ? `${word}!` : `${word}~`
}

/** Known words that were typed without spaces (`miendong`), where the whole of it is no word of the shop. */
export async function takenApart(reading: Reading, word: string): Promise<string[] | undefined> {
  const wanted = pieces(word)
  if (wanted.length === 0) return undefined
  const rows = await reading.db
    .selectFrom('cho_search_word')
    .select('word')
    .distinct()
    .where('word', 'in', wanted)
    .execute()
  return partsOf(word, new Set(rows.map((row) => row.word)))
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
