import type { Log } from '@cho40/api'
import type { Deps } from '@cho40/core'
import type { FeedTallies } from '@cho40/core/reconciliation'

const EVERY_MS = 10_000

/** Writes the counts of bank messages every ten seconds, and once more when the server stops. */
export function keepTallies(
  deps: Deps,
  { tallies, log }: { readonly tallies: FeedTallies; readonly log: Log },
): { stop(): Promise<void> } {
  const keep = async (): Promise<void> => {
    try {
      const kept = await tallies.keep(deps)
      if (!kept.ok) log.error({ problem: kept.problem }, 'feed counts not kept')
    } catch (error) {
      log.error({ error }, 'feed counts not kept')
    }
  }
  const timer = setInterval(() => void keep(), EVERY_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await keep()
    },
  }
}
