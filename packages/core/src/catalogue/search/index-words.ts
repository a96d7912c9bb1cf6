import type { ListingId } from '@cho40/contract'
import type { Tx } from '../../store/deps.ts'
import { canSlip, spellingsOf, wordsOf } from './words.ts'

/** Where a word stands decides how much it says about what is sold. */
const IN_NAME = 4
const IN_PRODUCER = 2
const IN_PLACE = 1

/** Both databases take some tens of thousands of bound values in one statement; this is far below. */
const ROWS_AT_ONCE = 400

export type SearchedListing = {
  readonly id: ListingId
  readonly name: string
  readonly producer: string
  readonly cooperativeName: string
  readonly placeName: string
}

/** Makes published listings findable; those that are already in the index must be taken out first. */
export async function indexListings(tx: Tx, listings: readonly SearchedListing[]): Promise<void> {
  // In the index's own order, which is what its pages are filled in fastest.
  const words = listings
    .flatMap(weightedWords)
    .toSorted((a, b) => (a.word === b.word ? 0 : a.word < b.word ? -1 : 1))
  for (let at = 0; at < words.length; at += ROWS_AT_ONCE) {
    await tx.db
      .insertInto('cho_search_word')
      .values(words.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
  const different = [...new Set(words.map(({ word }) => word).filter(canSlip))].toSorted()
  const spellings = different.flatMap((word) =>
    spellingsOf(word).map((spelling) => ({ spelling, word })),
  )
  for (let at = 0; at < spellings.length; at += ROWS_AT_ONCE) {
    await tx.db
      .insertInto('cho_search_spelling')
      .values(spellings.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['spelling', 'word']).doNothing())
      .execute()
  }
}

/** Takes a listing out of the search. Spellings stay: they are words of the language. */
export async function forgetListing(tx: Tx, listingId: ListingId): Promise<void> {
  await tx.db.deleteFrom('cho_search_word').where('listing_id', '=', listingId).execute()
}

function weightedWords(listing: SearchedListing) {
  const weightByWord = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(text)) {
      weightByWord.set(word, Math.max(weight, weightByWord.get(word) ?? 0))
    }
  }
  add(listing.placeName, IN_PLACE)
  add(`${listing.producer} ${listing.cooperativeName}`, IN_PRODUCER)
  add(listing.name, IN_NAME)
  return Array.from(weightByWord, ([word, weight]) => ({ word, weight, listing_id: listing.id }))
}
