import type { FeedSecretDesk, Log } from '@cho40/api'
import type { Deps } from '@cho40/core'
import type { FeedTallies } from '@cho40/core/reconciliation'
import type { Sending } from '@cho40/providers/outgoing-http'
import { sendEvents } from './event-sending.ts'
import { followFacts } from './fact-following.ts'
import { type AskingProviders, followFeeds } from './feed-following.ts'
import { sweepHolds } from './hold-sweep.ts'
import type { JobTimes } from './job-times.ts'
import { sweepUnpaid } from './unpaid-sweep.ts'

/** What happens by the clock while a server runs, whether anybody asks or not. */
export type Timed = {
  readonly tallies: FeedTallies
  /** Begins nothing new. */
  stopSweeps(): void
  /** Waits for what is under way; asked for when no more requests come. */
  stop(): Promise<void>
}

/**
 * Starts the sweeps of a minute, the facts of the figures, what the bank's messages lost and the
 * events that others asked for.
 */
export function startTimed(
  deps: Deps,
  of: {
    readonly secrets: FeedSecretDesk
    readonly log: Log
    readonly providers: AskingProviders | undefined
    /** Where events of the books may be sent. */
    readonly sending: Sending
    readonly jobs: JobTimes
  },
): Timed {
  const { log, jobs, secrets, sending } = of
  const holder = deps.ids.make('process')
  const job = (name: string) => ({ log, through: jobs.of(name) })
  const sweeps = [sweepHolds(deps, job('holds')), sweepUnpaid(deps, job('unpaid orders'))]
  const feeds = followFeeds(deps, of)
  const followers = [
    followFacts(deps, job('facts')),
    feeds,
    sendEvents({ deps, secrets, sending, holder, ...job('webhooks') }),
  ]
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
