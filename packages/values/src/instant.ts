import { invariant } from './invariant.ts'

declare const instantBrand: unique symbol

/**
 * A moment as fixed-width UTC text, `2026-11-21T00:42:07.123Z`: the same bytes in SQLite,
 * PostgreSQL, JSON and IndexedDB, and it sorts as text.
 */
export type Instant = string & { readonly [instantBrand]: true }

/** As far as a `Date` reaches. */
const LAST_MS = 8.64e15
const INSTANT_LENGTH = '2026-11-21T00:42:07.123Z'.length
const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Whether `text` is a real moment in the fixed form; for input from outside. */
export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !INSTANT_PATTERN.test(text)) return false
  const ms = Date.parse(text)
  return Number.isFinite(ms) && new Date(ms).toISOString() === text
}

/** Takes text already known to be an {@link Instant}; throws when it is not. */
export function instant(text: string): Instant {
  invariant(isInstant(text), `not an instant: ${text}`)
  return text
}

/** From milliseconds since 1970-01-01T00:00Z (years 0000–9999). */
export function instantFromMs(ms: number): Instant {
  invariant(Number.isSafeInteger(ms) && Math.abs(ms) <= LAST_MS, `not milliseconds: ${ms}`)
  const text = new Date(ms).toISOString()
  // Other years are written with a sign and two more digits.
  invariant(text.length === INSTANT_LENGTH, `not an instant: ${text}`)
  return text as Instant
}

export function instantToMs(at: Instant): number {
  return Date.parse(at)
}

export function plusMs(at: Instant, ms: number): Instant {
  return instantFromMs(instantToMs(at) + ms)
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a < b ? b : a
}
