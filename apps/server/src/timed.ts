import type { FeedSecretDesk, Log } from '@cho40/api'
import type { Deps } from '@cho40/core'
import { type FeedTallies, feedTallies } from '@cho40/core/reconciliation'
import type { Sending } from '@cho40/providers/outgoing-http'
import { sweepAnswers } from './answer-sweep.ts'
import { sweepBuyers } from './buyer-sweep.ts'
import { sendEvents } from './event-sending.ts'
import { followFacts } from './fact-following.ts'
import { type AskingProviders, followFeeds } from './feed-following.ts'
import { sweepHolds } from './hold-sweep.ts'
import type { JobTimes } from './job-times.ts'
import type { JobsOnce } from './jobs-once.ts'
import { sweepUnpaid } from './unpaid-sweep.ts'

/** Some rounds of the work, so that a turn is kept from one to the next. */
const TURN_MS = 150_000
const FACTS_TURN_MS = 45_000

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
    /** No other process is over this database. */
    readonly alone: boolean
    readonly jobs: JobTimes
    /** Whose turn it is, where several processes could do the same. */
    readonly turns: JobsOnce
    /** Days after which the buyers of what is over are forgotten; never when left out. */
    readonly forgetBuyersAfter: number | undefined
  },
): Timed {
  const { log, jobs, secrets, sending, alone, turns, forgetBuyersAfter: afterDays } = of
  const holder = deps.ids.make('process')
  const job = (name: string) => jobs.sweeping(name, log)
  const inTurn = (name: string, forMs: number) => ({
    ...job(name),
    turn: turns.turnAt(name, forMs),
  })
  const sweeps = [
    sweepHolds(inTurn('holds', TURN_MS)),
    sweepUnpaid(inTurn('unpaid orders', TURN_MS)),
    sweepAnswers(inTurn('old answers', TURN_MS)),
    ...(afterDays === undefined ? [] : [sweepBuyers(inTurn('old buyers', TURN_MS), { afterDays })]),
  ]
  const feeds = followFeeds(deps, of)
  const followers = [
    followFacts(inTurn('facts', FACTS_TURN_MS)),
    feeds,
    sendEvents({ deps, secrets, sending, holder, alone, ...job('webhooks') }),
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

/** For a server that is only looked at: nothing happens by the clock. */
export function startNothing(): Timed {
  return {
    tallies: feedTallies(),
    stopSweeps: () => undefined,
    stop: () => Promise.resolve(),
  }
}
