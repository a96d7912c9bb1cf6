const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Waits after the first, second, … failure of one event; the last one again and again. */
const WAITS_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  6 * HOUR_MS,
] as const

/** A long weekend without anybody at the receiver loses nothing. */
export const PATIENCE_MS = 72 * HOUR_MS

/** A receiver may ask to be left alone, but not for longer than the longest wait. */
const LONGEST_MS = 6 * HOUR_MS

/**
 * How long to wait after a failure, in milliseconds. `attempts` counts the tries of the event, one or
 * more; `askedMs` is what the receiver asked for with `Retry-After`.
 */
export function backOffMs(attempts: number, askedMs = 0): number {
  const usual = WAITS_MS[Math.min(attempts, WAITS_MS.length) - 1] ?? LONGEST_MS
  return Math.min(Math.max(usual, askedMs), LONGEST_MS)
}
