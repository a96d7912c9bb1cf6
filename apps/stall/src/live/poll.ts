const EAGER_MS = [2000, 3000, 5000, 8000, 13_000, 30_000]
const CALM_MS = 60_000

/**
 * How long until the server is asked again, in milliseconds. While the stream speaks, a question is
 * only a watchdog for a connection that died without a word.
 */
export function pollAfterMs(now: { polls: number; waiting: boolean; streaming: boolean }): number {
  if (now.streaming) return now.waiting ? 30_000 : 5 * CALM_MS
  if (!now.waiting) return CALM_MS
  return EAGER_MS[Math.min(now.polls, EAGER_MS.length - 1)] ?? CALM_MS
}
