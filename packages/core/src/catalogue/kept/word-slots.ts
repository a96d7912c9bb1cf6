/** A slot and the weight of a word there are one number: weights are below 8. */
const SHIFT = 3
const WEIGHT = 0b111
/** So few new words are put among the known ones singly; more are sorted with them. */
const SINGLY = 64

/** A word as it is looked for among the known ones, and how near it is to what was typed. */
export type NearWord = { readonly word: string; readonly nearness: number }

/**
 * An index of words in memory: which products have a word, and the known words in order. What it
 * answers is what `cho_search_word` would; products are slots, small numbers.
 */
export function wordSlots() {
  const slotsOf = new Map<string, number[]>()
  let known: string[] = []
  let fresh: string[] = []

  function add(slot: number, word: string, weight: number): void {
    const slots = slotsOf.get(word)
    if (slots) slots.push((slot << SHIFT) + weight)
    else {
      slotsOf.set(word, [(slot << SHIFT) + weight])
      fresh.push(word)
    }
  }

  /** A word that nothing has stays known, with no slots, until many new ones come. */
  function remove(slot: number, word: string): void {
    const slots = slotsOf.get(word)
    const at = slots?.findIndex((one) => one >> SHIFT === slot) ?? -1
    if (slots && at >= 0) slots.splice(at, 1)
  }

  function settle(): void {
    if (fresh.length === 0) return
    if (fresh.length <= SINGLY) {
      for (const word of fresh) known.splice(firstAt(known, word), 0, word)
    } else {
      for (const [word, slots] of slotsOf) if (slots.length === 0) slotsOf.delete(word)
      known = [...slotsOf.keys()].toSorted()
    }
    fresh = []
  }

  /** The words from one on and before another that something has. */
  function between(from: string, before: string): string[] {
    settle()
    const words: string[] = []
    for (let at = firstAt(known, from); at < known.length; at += 1) {
      const word = known[at] ?? ''
      if (word >= before) break
      if ((slotsOf.get(word)?.length ?? 0) > 0) words.push(word)
    }
    return words
  }

  /** Calls with each product that has one of the words, and how much that says; a product may come twice. */
  function each(words: readonly NearWord[], call: (slot: number, score: number) => void): void {
    for (const { word, nearness } of words) {
      for (const one of slotsOf.get(word) ?? []) {
        call(one >> SHIFT, (one & WEIGHT) * nearness)
      }
    }
  }

  return { add, remove, between, each }
}

/** The place of the first that is not less, in a sorted list. */
function firstAt(sorted: readonly string[], wanted: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}
