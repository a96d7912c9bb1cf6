import type { ListingId } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { isOfferedOn, priceOfDay, type ShopRow, starsOfDay } from './shop-rows.ts'
import { wordSlots } from './word-slots.ts'

/** What a product can be chosen by, on the day the index stands on; no price and no stars are -1 and 0. */
export type Slots = {
  readonly ids: ListingId[]
  readonly sets: (number | null)[]
  readonly places: string[]
  readonly prices: number[]
  readonly stars: number[]
  /** 1 where the seller may not list it that day. */
  readonly hidden: number[]
}

export type ShopIndex = ReturnType<typeof shopIndex>

/**
 * The published products in memory, each in a slot. It knows nothing of databases: rows are put in and
 * taken out, and it stands on one day at a time.
 */
export function shopIndex() {
  const rows: (ShopRow | undefined)[] = []
  const slotById = new Map<ListingId, number>()
  const free: number[] = []
  const slots: Slots = { ids: [], sets: [], places: [], prices: [], stars: [], hidden: [] }
  const words = wordSlots()
  let day: MarketDay | undefined
  const order = slotOrder(rows)

  function date(slot: number, row: ShopRow): void {
    slots.prices[slot] = (day && priceOfDay(row, day)) ?? -1
    slots.stars[slot] = (day && starsOfDay(row, day)) ?? 0
    slots.hidden[slot] = day && isOfferedOn(row, day) ? 0 : 1
  }

  function remove(id: ListingId): void {
    const slot = slotById.get(id)
    const row = slot === undefined ? undefined : rows[slot]
    if (slot === undefined || !row) return
    for (const { word } of row.words) words.remove(slot, word)
    rows[slot] = undefined
    slotById.delete(id)
    free.push(slot)
    order.moved(slot)
  }

  function put(row: ShopRow): void {
    remove(row.id)
    const slot = free.pop() ?? rows.length
    rows[slot] = row
    slotById.set(row.id, slot)
    slots.ids[slot] = row.id
    slots.sets[slot] = row.setNumber
    slots.places[slot] = row.placeCode
    date(slot, row)
    for (const { word, weight } of row.words) words.add(slot, word, weight)
    order.moved(slot)
  }

  /** Prices, stars and what is on offer are those of this day from here on. */
  function standOn(today: MarketDay): void {
    if (today === day) return
    day = today
    for (const [slot, row] of rows.entries()) if (row) date(slot, row)
  }

  return {
    put,
    remove,
    standOn,
    words,
    slots,
    size: () => slotById.size,
    /** How many slots there are, empty ones too. */
    room: () => rows.length,
    byName: () => order.byName(),
    ranks: () => order.ranks(),
  }
}

/** The slots by the names of their rows; after a change only what moved is sorted. */
function slotOrder(rows: readonly (ShopRow | undefined)[]) {
  let order: number[] = []
  let ranks = new Int32Array(0)
  let moved = new Set<number>()

  const before = (a: number, b: number) => compareRows(rows[a], rows[b])

  /** Before which of the sorted slots, from one on, another stands; few names are compared. */
  function placeIn(sorted: readonly number[], slot: number, from: number): number {
    let low = from
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (before(sorted[middle] ?? slot, slot) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** What moved is sorted alone and merged with the rest, which keeps its order. */
  function settle(): void {
    if (moved.size === 0) return
    const placed = [...moved].filter((slot) => rows[slot] !== undefined).toSorted(before)
    const rest = order.filter((slot) => !moved.has(slot))
    const merged: number[] = []
    let from = 0
    for (const slot of placed) {
      const to = placeIn(rest, slot, from)
      for (; from < to; from += 1) merged.push(rest[from] ?? slot)
      merged.push(slot)
    }
    for (; from < rest.length; from += 1) merged.push(rest[from] ?? 0)
    order = merged
    ranks = new Int32Array(rows.length)
    for (const [rank, slot] of order.entries()) ranks[slot] = rank
    moved = new Set()
  }

  return {
    moved: (slot: number) => void moved.add(slot),
    /** The slots by name. */
    byName(): readonly number[] {
      settle()
      return order
    },
    /** The place of a slot in that order. */
    ranks(): Int32Array {
      settle()
      return ranks
    },
  }
}

/** As both databases order names and then ids: by bytes. */
function compareRows(a: ShopRow | undefined, b: ShopRow | undefined): number {
  if (!a || !b) return 0
  return byBytes(a.foldedName, b.foldedName) || byBytes(a.id, b.id)
}

/** Letters outside the first plane come last in UTF-8 and before some others in JavaScript's own order. */
export function byBytes(a: string, b: string): number {
  if (a === b) return 0
  let at = 0
  while (a[at] === b[at]) at += 1
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1)
}
