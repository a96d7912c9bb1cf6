/** Which pairs may be made: `right` items from `range[0]` up to, not including, `range[1]`. */
export type Rules<L, R> = {
  readonly rangeOf: (left: L) => readonly [number, number]
  readonly accepts: (left: L, right: R) => boolean
  /** Of those, the ones that go together before any other. */
  readonly prefers?: ((left: L, right: R) => boolean) | undefined
}

/** Pairs by index: `[index in left, index in right]`. */
export type Pair = readonly [number, number]

/**
 * Pairs as many of `left` and `right` as the rules allow, in order: the first with the first it
 * may have, preferred ones before others. Where that leaves both sides with something over,
 * augmenting paths (Kuhn's algorithm) make the number of pairs the largest possible, so that no row
 * becomes a new transfer while its transfer becomes a ghost.
 */
export function pairUp<L, R>(left: readonly L[], right: readonly R[], rules: Rules<L, R>): Pair[] {
  const { prefers } = rules
  const graph: Graph = {
    partner: new Map(),
    exhausted: new Set(),
    rangeOf: (l) => rules.rangeOf(left[l] as L),
    accepts: (l, r) => rules.accepts(left[l] as L, right[r] as R),
  }
  let free = left.map((_, l) => l)
  if (prefers) {
    const isPreferred = (l: number, r: number) =>
      prefers(left[l] as L, right[r] as R) && graph.accepts(l, r)
    free = free.filter(takeFirst({ ...graph, accepts: isPreferred }))
  }
  free = free.filter(takeFirst(graph))
  if (graph.partner.size < right.length) {
    for (const l of free) augment(graph, l)
  }
  return Array.from(graph.partner, ([r, l]) => [l, r] as const).sort((a, b) => a[0] - b[0])
}

type Graph = {
  /** Right to left. */
  readonly partner: Map<number, number>
  /** Right ones from which no free one can be reached; they stay so. */
  readonly exhausted: Set<number>
  readonly rangeOf: (l: number) => readonly [number, number]
  readonly accepts: (l: number, r: number) => boolean
}

/** Gives each left one the first right one it may have; answers whether it stayed free. */
function takeFirst({ partner, rangeOf, accepts }: Graph): (l: number) => boolean {
  let allTakenBelow = 0
  return (l) => {
    while (partner.has(allTakenBelow)) allTakenBelow += 1
    const [from, to] = rangeOf(l)
    for (let r = Math.max(from, allTakenBelow); r < to; r += 1) {
      if (partner.has(r) || !accepts(l, r)) continue
      partner.set(r, l)
      return false
    }
    return true
  }
}

/** Finds a path of alternating pairs from `start` to a free right one, breadth first, and flips it. */
function augment({ partner, exhausted, rangeOf, accepts }: Graph, start: number): void {
  const reachedBy = new Map<number, number>()
  const takenFrom = new Map<number, number>()
  const queue = [start]
  for (const l of queue) {
    const [from, to] = rangeOf(l)
    for (let r = from; r < to; r += 1) {
      if (exhausted.has(r) || reachedBy.has(r) || !accepts(l, r)) continue
      reachedBy.set(r, l)
      const holder = partner.get(r)
      if (holder !== undefined) {
        takenFrom.set(holder, r)
        queue.push(holder)
        continue
      }
      for (let end: number | undefined = r; end !== undefined; ) {
        const owner: number = reachedBy.get(end) ?? start
        partner.set(end, owner)
        end = takenFrom.get(owner)
      }
      return
    }
  }
  for (const r of reachedBy.keys()) exhausted.add(r)
}
