import type { FeedSecretDesk, Log } from '@cho40/api'
import type { Deps } from '@cho40/core'
import type { FeedTallies } from '@cho40/core/reconciliation'
import { followFacts } from './fact-following.ts'
import { type AskingProviders, followFeeds } from './feed-following.ts'
import { sweepHolds } from './hold-sweep.ts'
import { sweepUnpaid } from './unpaid-sweep.ts'

/** What happens by the clock while a server runs, whether anybody asks or not. */
export type Timed = {
  readonly tallies: FeedTallies
  /** Begins nothing new. */
  stopSweeps(): void
  /** Waits for what is under way; asked for when no more requests come. */
  stop(): Promise<void>
}

/** Starts the sweeps of a minute, the facts of the figures and the bank's messages that got lost. */
export function startTimed(
  deps: Deps,
  of: {
    readonly secrets: FeedSecretDesk
    readonly log: Log
    readonly providers: AskingProviders | undefined
  },
): Timed {
  const { log } = of
  const sweeps = [sweepHolds(deps, log), sweepUnpaid(deps, log)]
  const feeds = followFeeds(deps, of)
  const followers = [followFacts(deps, log), feeds]
  const stopSweeps = () => {
    for (const sweep of sweeps) sweep.stop()
  }
  return {
    tallies: feeds.tallies,
    stopSweeps,
    async stop() {
      stopSweeps()
      for (const follower of followers) await follower.stop()
    },
  }
}
