/** Wakes the streams of a book when it has a new event; the events themselves are in the outbox. */
export type EventHub = {
  /** Give this to `createCore` as `onEvent`. */
  readonly wake: (bookId: string) => void
  /** Calls back at every wake of the book until the returned function is called. */
  readonly listen: (bookId: string, onWake: () => void) => () => void
  /** The books that anybody listens to. */
  readonly listened: () => readonly string[]
}

export function createEventHub(): EventHub {
  const listeners = new Map<string, Set<() => void>>()
  return {
    wake(bookId) {
      for (const onWake of listeners.get(bookId) ?? []) onWake()
    },
    listen(bookId, onWake) {
      const set = listeners.get(bookId) ?? new Set()
      listeners.set(bookId, set.add(onWake))
      return () => {
        set.delete(onWake)
        if (set.size === 0) listeners.delete(bookId)
      }
    },
    listened: () => [...listeners.keys()],
  }
}
