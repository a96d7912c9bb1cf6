import { showBar, type Till } from './till.ts'

/** A wet finger often taps twice; the second tap would land on what the first one brought up. */
const SAME_TAP_MS = 400

let lastMs = Number.NEGATIVE_INFINITY

/** Does what a money button asks, once for a double tap, and says so when the phone cannot save. */
export function press(till: Till, job: () => Promise<void>): void {
  const ms = till.edge.nowMs()
  if (Math.abs(ms - lastMs) < SAME_TAP_MS) return
  lastMs = ms
  job().catch(() => showBar(till, { kind: 'hint', text: 'sell.unsaved' }))
}
