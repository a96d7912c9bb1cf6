import type { News } from './announcement.ts'

/** More than this many right payments waiting are said as one: the queue of buyers moves faster. */
const MERGE_FROM = 3

/**
 * What is said next, and what still waits. Payments that are exactly right are merged when several
 * wait; one with something wrong keeps its own turn, in its own place.
 */
export function nextTurn(waiting: readonly News[]): {
  readonly now: readonly News[]
  readonly later: readonly News[]
} {
  const run = waiting.findIndex(({ what }) => what !== 'paid')
  const right = run === -1 ? waiting.length : run
  const count = right >= MERGE_FROM ? right : Math.min(1, waiting.length)
  return { now: waiting.slice(0, count), later: waiting.slice(count) }
}
