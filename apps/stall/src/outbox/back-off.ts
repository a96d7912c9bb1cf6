const WAITS_MS = [1000, 2000, 5000, 10_000, 30_000, 60_000]

/**
 * How long to wait before the next try, in milliseconds, after `failures` in a row.
 * @param chance from 0 to 1: spreads the phones of a market that all came back at once
 */
export function backOffMs(failures: number, chance: number): number {
  const wait = WAITS_MS[Math.min(failures, WAITS_MS.length) - 1] ?? 0
  return Math.round(wait * (0.75 + chance / 2))
}
