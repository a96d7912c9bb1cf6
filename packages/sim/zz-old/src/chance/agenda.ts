export type Happening = {
  /** Virtual milliseconds since 1970. */
  readonly at: number
  /** Who acts and what they do, for the trace. */
  readonly name: string
  /** Does it, to quiescence; answers what came of it. */
  readonly act: () => Promise<string> | string
}

/** What is to happen, taken in order of virtual time; of one moment, in the order it was put in. */
export type Agenda = {
  readonly size: number
  put(happening: Happening): void
  take(): Happening | undefined
}

type Entry = { readonly happening: Happening; readonly order: number }

/** A binary heap. */
export function agenda(): Agenda {
  const heap: Entry[] = []
  let order = 0
  return {
    get size() {
      return heap.length
    },
    put(happening) {
      order += 1
      heap.push({ happening, order })
      rise(heap)
    },
    take() {
      const [first] = heap
      const last = heap.pop()
      if (!first || !last) return undefined
      if (heap.length > 0) {
        heap[0] = last
        sink(heap)
      }
      return first.happening
    },
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.happening.at === b.happening.at ? a.order < b.order : a.happening.at < b.happening.at
}

function rise(heap: Entry[]): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (!swapIfBefore(heap, at, above)) return
    at = above
  }
}

function sink(heap: Entry[]): void {
  let at = 0
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const [l, r] = [heap[left], heap[right]]
    if (!l) return
    const least = r && isBefore(r, l) ? right : left
    if (!swapIfBefore(heap, least, at)) return
    at = least
  }
}

function swapIfBefore(heap: Entry[], low: number, high: number): boolean {
  const [a, b] = [heap[low], heap[high]]
  if (!a || !b || !isBefore(a, b)) return false
  heap[low] = b
  heap[high] = a
  return true
}
