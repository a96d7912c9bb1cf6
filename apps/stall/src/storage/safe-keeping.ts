import type { Till } from '../till/till.ts'

/** Above this share the browser may soon throw away what a page keeps. */
const FULL = 0.8

/**
 * Asks the browser, at the first saved sale, never to throw this phone's book away, and warns when
 * the phone is nearly full. A browser that answers neither still sells.
 */
export function startSafeKeeping(till: Till): () => Promise<void> {
  let asked = false
  return async () => {
    if (!('storage' in navigator)) return
    try {
      if (!asked && till.state.sales.length > 0) {
        asked = true
        till.set({ persisted: await navigator.storage.persist() })
      }
      const { usage = 0, quota = 0 } = await navigator.storage.estimate()
      till.set({ nearlyFull: isNearlyFull({ usage, quota }) })
    } catch {
      // Private windows refuse to say; the book is kept as long as they are open.
    }
  }
}

/** Whether so much is used, in bytes, that a person should be warned. */
export function isNearlyFull({ usage, quota }: { usage: number; quota: number }): boolean {
  return quota > 0 && usage > FULL * quota
}
