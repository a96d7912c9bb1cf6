import type { CodesFound } from '@cho40/reconcile/matching'
import type { NewObservation } from './observation.ts'

/** A row of a statement with the codes that its memo names. */
export type ReadRow = { readonly observation: NewObservation; readonly found: CodesFound }

/**
 * Cuts a statement into blocks that can be settled one after the other with the same result as all
 * at once. Rows of one amount and direction compete for the same transfers, and rows that name one
 * code for the same request: they stay together, in their order. A block has about `size` rows, or
 * as many as belong together.
 */
export function importBlocks(rows: readonly ReadRow[], size: number): ReadRow[][] {
  const parents = rows.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parents[at] !== at) {
      // Halves the way for those who come after.
      parents[at] = parents[parents[at] ?? at] ?? at
      at = parents[at] ?? at
    }
    return at
  }
  const firstWith = new Map<string, number>()
  for (const [index, row] of rows.entries()) {
    for (const key of keysOf(row)) {
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, index)
      else parents[root(index)] = root(first)
    }
  }
  const groups = new Map<number, { index: number; row: ReadRow }[]>()
  for (const [index, row] of rows.entries()) {
    const group = groups.get(root(index)) ?? []
    group.push({ index, row })
    groups.set(root(index), group)
  }
  const blocks: { index: number; row: ReadRow }[][] = [[]]
  for (const group of groups.values()) {
    const last = blocks.at(-1)
    if (last && last.length < size) last.push(...group)
    else blocks.push(group)
  }
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.toSorted((a, b) => a.index - b.index).map(({ row }) => row))
}

function keysOf({ observation, found }: ReadRow): string[] {
  const { direction, amount } = observation
  return [`${direction} ${amount}`, ...found.exact, ...found.corrected]
}
