import type { ListingId } from '@cho40/contract'
import { type Dong, dong } from '@cho40/values'
import { setsOfBranch } from '../ocop/classification.ts'
import type { Gate } from '../ocop/rubric.ts'
import { PRICE_BANDS } from '../search/facet-rows.ts'
import type { Counts } from '../search/facets.ts'
import type { Look } from '../search/filters.ts'
import type { ShopIndex } from './shop-index.ts'
import type { NearWord } from './word-slots.ts'

/** What is looked for in the index; `hits` is left out where everything is. */
export type IndexLook = Omit<Look, 'hits'> & { readonly hits?: Hits | undefined }

/** Slots and how well each was found, in no order. */
export type Hits = { readonly slots: readonly number[]; readonly scores: Int32Array }

/** A page of ids, best first and then by name, and how many there are. */
export function idsInIndex(
  index: ShopIndex,
  look: IndexLook,
): { readonly total: number; readonly ids: readonly ListingId[] } {
  const { limit, offset } = look.wanted
  const { hits } = look
  const missed = missedBy(index, look)
  const found = (hits ? hits.slots : index.byName()).filter((slot) => missed(slot) === 0)
  const sorted = hits ? best(index, found, hits.scores) : found
  const page = sorted.slice(offset, offset + limit)
  return { total: found.length, ids: page.flatMap((slot) => index.slots.ids[slot] ?? []) }
}

/** One number each, so that sorting compares nothing but numbers. */
function best(index: ShopIndex, found: readonly number[], scores: Int32Array): number[] {
  const ranks = index.ranks()
  const order = index.byName()
  const room = order.length
  const keys = Float64Array.from(found, (slot) => (ranks[slot] ?? 0) - (scores[slot] ?? 0) * room)
  return Array.from(keys.sort(), (key) => order[((key % room) + room) % room] ?? 0)
}

/** The products that have every word, typed words as the known ones they mean; of the ways a word is met the best counts. */
export function hitsInIndex(index: ShopIndex, words: readonly (readonly NearWord[])[]): Hits {
  const scores = new Int32Array(index.room())
  const met = new Uint8Array(index.room())
  let slots: number[] = []
  for (const [at, near] of words.entries()) {
    const now = new Int32Array(index.room())
    const touched: number[] = []
    index.words.each(near, (slot, score) => {
      if (met[slot] !== at) return
      const before = now[slot] ?? 0
      if (before === 0) touched.push(slot)
      if (score > before) now[slot] = score
    })
    for (const slot of touched) {
      met[slot] = at + 1
      scores[slot] = (scores[slot] ?? 0) + (now[slot] ?? 0)
    }
    slots = touched
  }
  return { slots, scores }
}

/** Whether something that is on sale on the day of the index is among them. */
export function isOnSale({ slots: { hidden } }: ShopIndex, { slots }: Hits): boolean {
  return slots.some((slot) => hidden[slot] !== 1)
}

const BRANCH = 1
const STARS = 2
const PLACE = 4
const PRICE = 8
/** No choice: it counts nowhere. */
const HIDDEN = 16

/** Which choices a product does not meet, as bits; 0 when it is found. */
function missedBy({ slots }: ShopIndex, { wanted, places }: IndexLook): (slot: number) => number {
  const { branch, stars, minPrice, maxPrice } = wanted
  const sets = branch === undefined ? undefined : new Set(setsOfBranch(branch))
  const priced = minPrice !== undefined || maxPrice !== undefined
  const least = minPrice ?? 0
  const most = maxPrice ?? Number.POSITIVE_INFINITY
  return (slot) => {
    let missed = slots.hidden[slot] === 1 ? HIDDEN : 0
    if (sets && !sets.has(slots.sets[slot] ?? 0)) missed |= BRANCH
    if (stars !== undefined && slots.stars[slot] !== stars) missed |= STARS
    if (places && !places.has(slots.places[slot] ?? '')) missed |= PLACE
    const price = slots.prices[slot] ?? -1
    if (priced && (price < 0 || price < least || price > most)) missed |= PRICE
    return missed
  }
}

/** What each further choice would find, in one pass: a product counts where it misses nothing else. */
export function countsInIndex(index: ShopIndex, look: IndexLook): Counts {
  const { slots } = index
  const missed = missedBy(index, look)
  const sets = new Map<number | null, number>()
  const stars = new Map<Gate | null, number>()
  const places = new Map<string, number>()
  const bands = new Map<number | null, number>()
  let least: number | null = null
  let most: number | null = null
  for (const slot of look.hits?.slots ?? index.byName()) {
    const not = missed(slot)
    if ((not & ~BRANCH) === 0) count(sets, slots.sets[slot] ?? null)
    if ((not & ~STARS) === 0) count(stars, (slots.stars[slot] || null) as Gate | null)
    if ((not & ~PLACE) === 0) count(places, slots.places[slot] ?? '')
    const price = slots.prices[slot] ?? -1
    if ((not & ~PRICE) !== 0 || price < 0) continue
    count(bands, bandOf(price))
    if (least === null || price < least) least = price
    if (most === null || price > most) most = price
  }
  return { sets, stars, places, bands, least: dongOrNull(least), most: dongOrNull(most) }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function bandOf(price: number): number {
  return PRICE_BANDS.findLastIndex((from) => from <= price)
}

function dongOrNull(amount: number | null): Dong | null {
  return amount === null ? null : dong(amount)
}
