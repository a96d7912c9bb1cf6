import type { ListingFacets, ListingId } from '@cho40/contract'
import type { Db } from '../../store/db.ts'
import type { Reading } from '../../store/deps.ts'
import { listingsOf } from '../listings.ts'
import { facetsOfCounts, NOTHING_FOUND } from '../search/facets.ts'
import { BEGINNING, beyond, EXACT, SLIP, slipsOf, takenApart } from '../search/hits.ts'
import { placesIn } from '../search/places-asked.ts'
import {
  type FoundListings,
  listingFacets,
  searchListings,
  type WantedListings,
} from '../search/search-listings.ts'
import { hasWords, searchedWordsOf } from '../search/words.ts'
import {
  countsInIndex,
  hitsInIndex,
  type IndexLook,
  idsInIndex,
  isOnSale,
} from './look-in-index.ts'
import { type ShopIndex, shopIndex } from './shop-index.ts'
import { shopRows } from './shop-rows.ts'
import { changedSince, shopVersion } from './shop-version.ts'
import type { NearWord } from './word-slots.ts'

/** Products read at once; between two blocks other work of the process gets its turn. */
const BLOCK = 250
/** How many blocks are sorted into the rest together. */
const SORTED_EVERY = 4
/** Some 50 MB; a larger shop is searched in the database alone. */
const MOST_KEPT = 200_000

/** The shop as one process keeps it in memory, and answers from it what the database would answer. */
export type KeptShop = {
  /** {@link searchListings} */
  search(reading: Reading, wanted: WantedListings): Promise<FoundListings>
  /** {@link listingFacets} */
  facets(reading: Reading, wanted: WantedListings): Promise<ListingFacets>
  /** Fills it before anybody asks, in pieces between which others get their turn; at once when it is filled. */
  warm(reading: Reading, stopping?: AbortSignal): Promise<void>
}

const ofDatabase = new WeakMap<Db, KeptShop>()

/**
 * What this process keeps of the shop in a database, one for all who ask. Only for a connection that
 * stays: a transaction is another object, for which everything would be read anew.
 */
export function keptShopOf(reading: Reading): KeptShop {
  const before = ofDatabase.get(reading.db)
  if (before) return before
  const kept = keptShop()
  ofDatabase.set(reading.db, kept)
  return kept
}

type Held = { readonly index: ShopIndex; readonly version: number }

/**
 * Keeps words, prices, stars and places of all published products in memory, brought up to every
 * commit before it answers: the database counts its own changes (`shopVersion`), and what changed is
 * read again. Who asks before it is filled waits, 50 µs for each product at most: answers from the database
 * would keep everybody waiting in turn, and the filling with them. Above 200,000 products the database
 * is asked instead. Stars and prices are those of the day that is asked for.
 */
export function keptShop(): KeptShop {
  let held: Held | undefined
  let working: Promise<void> | undefined
  let tooLarge = false

  /** One reading at a time; what was asked meanwhile waits for it and looks again. */
  function work(reading: Reading, version: number, stopping?: AbortSignal): Promise<void> {
    working ??= bring(reading, version, stopping).finally(() => {
      working = undefined
    })
    return working
  }

  async function bring(
    reading: Reading,
    version: number,
    stopping: AbortSignal | undefined,
  ): Promise<void> {
    const from = held ?? { index: shopIndex(), version: -1 }
    const next = await broughtTo(reading, version, { held: from, stopping })
    if (!next) return
    tooLarge = next.index.size() > MOST_KEPT
    held = tooLarge ? undefined : next
  }

  const isBehind = (version: number) => !tooLarge && (held?.version ?? -1) < version

  /** The index at the version of now; undefined for a shop that is too large to keep. */
  async function upToDate(reading: Reading): Promise<ShopIndex | undefined> {
    if (tooLarge) return undefined
    const version = await shopVersion(reading)
    while (isBehind(version)) await work(reading, version)
    return held?.index
  }

  return {
    async warm(reading, stopping) {
      if (!held && !tooLarge) await work(reading, await shopVersion(reading), stopping)
    },
    async search(reading, wanted) {
      const index = await upToDate(reading)
      if (!index) return searchListings(reading, wanted)
      const found = await lookedIn(reading, wanted, { index, by: idsInIndex })
      if (!found) return { total: 0, listings: [] }
      const { total, ids } = found
      return { total, listings: await listingsOf(reading, wanted.today, ids) }
    },
    async facets(reading, wanted) {
      const index = await upToDate(reading)
      if (!index) return listingFacets(reading, wanted)
      const counts = await lookedIn(reading, wanted, { index, by: countsInIndex })
      return counts ? facetsOfCounts(reading, counts, wanted.today) : NOTHING_FOUND
    },
  }
}

/**
 * Reads again what changed after the version that is held, or everything where nothing is; undefined
 * when it was stopped. Names are sorted in between, so that nobody waits for all of them at once.
 */
async function broughtTo(
  reading: Reading,
  version: number,
  { held, stopping }: { readonly held: Held; readonly stopping: AbortSignal | undefined },
): Promise<Held | undefined> {
  const { index } = held
  let last: ListingId | undefined
  for (let block = 1; ; block += 1) {
    const ids = await changedSince(reading, held.version, { after: last, limit: BLOCK })
    const rows = await shopRows(reading, ids)
    for (const id of ids) index.remove(id)
    for (const row of rows) index.put(row)
    last = ids.at(-1)
    if (ids.length < BLOCK || index.size() > MOST_KEPT) return { index, version }
    await othersTurn()
    if (stopping?.aborted) return undefined
    if (block % SORTED_EVERY !== 0) continue
    index.byName()
    await othersTurn()
  }
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/**
 * Undefined when the words or the places lead nowhere. Where nothing on sale has all the words as typed,
 * each may be a slip, as in `hitsOf` of the database. From the day the index stands on to the answer
 * nobody else has a turn.
 */
async function lookedIn<Answer>(
  reading: Reading,
  wanted: WantedListings,
  how: { readonly index: ShopIndex; readonly by: (index: ShopIndex, look: IndexLook) => Answer },
): Promise<Answer | undefined> {
  const { index, by } = how
  const places = await placesIn(reading, wanted)
  if (places?.size === 0) return undefined
  if (!hasWords(wanted.text)) {
    index.standOn(wanted.today)
    return by(index, { wanted, places })
  }
  const typed = await typedWords(reading, wanted.text, index)
  const words: (readonly NearWord[])[] = []
  for (const word of typed) {
    const begun = begunBy(index, word)
    words.push(begun.length > 0 ? begun : await slippedTo(reading, word))
  }
  if (words.length === 0 || words.some((near) => near.length === 0)) return undefined
  index.standOn(wanted.today)
  const hits = hitsInIndex(index, words)
  if (isOnSale(index, hits)) return by(index, { wanted, places, hits })
  const slips: NearWord[][] = []
  for (const word of typed) slips.push(await slippedTo(reading, word))
  index.standOn(wanted.today)
  const wider = typed.map((word, at) => [...begunBy(index, word), ...(slips[at] ?? [])])
  return by(index, { wanted, places, hits: hitsInIndex(index, wider) })
}

/** The words of a text; what nothing begins with may be several of the shop's, typed without spaces. */
async function typedWords(reading: Reading, text: string, index: ShopIndex): Promise<string[]> {
  const words: string[] = []
  for (const word of searchedWordsOf(text)) {
    const isKnown = begunBy(index, word).length > 0
    words.push(...(isKnown ? [word] : ((await takenApart(reading, word)) ?? [word])))
  }
  return words
}

function begunBy({ words }: ShopIndex, typed: string): NearWord[] {
  return words
    .between(typed, beyond(typed))
    .map((word) => ({ word, nearness: word === typed ? EXACT : BEGINNING }))
}

async function slippedTo(reading: Reading, typed: string): Promise<NearWord[]> {
  return (await slipsOf(reading, typed)).map((word) => ({ word, nearness: SLIP }))
}
