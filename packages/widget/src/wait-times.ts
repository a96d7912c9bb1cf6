import type { PayRequestView } from '@cho40/contract'

const SECOND = 1_000
const QUICK = 2 * SECOND
const LATEST = 60 * SECOND
/** As many quick looks as two minutes hold: most who pay at all have paid by then. */
const QUICK_LOOKS = 60
const PATIENT_LOOKS = 180

/** What will not change again by itself. */
const OVER: ReadonlySet<PayRequestView['state']> = new Set(['paid', 'over', 'cancelled'])

/**
 * Milliseconds until the next look at a request: often at first, seldom later, ever more seldom
 * while nobody answers. Undefined when there is nothing left to wait for.
 */
export function waitFor(of: {
  readonly state: PayRequestView['state'] | undefined
  readonly looks: number
  /** Looks in a row that brought nothing. */
  readonly failures: number
}): number | undefined {
  const { state, looks, failures } = of
  if (failures > 0) return Math.min(LATEST, QUICK * 2 ** failures)
  if (state !== undefined && OVER.has(state)) return undefined
  // Late money still counts, but nobody stands and waits for it.
  if (state === 'expired') return LATEST
  if (looks < QUICK_LOOKS) return QUICK
  return looks < PATIENT_LOOKS ? 3 * QUICK : 10 * QUICK
}
