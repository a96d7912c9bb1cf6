import type { FeedSecretDesk, Log } from '@cho40/api'
import type { Deps } from '@cho40/core'
import { type FeedTallies, feedTallies } from '@cho40/core/reconciliation'
import { bankFeeds } from '@cho40/providers/bank-feed'
import type { Fetch } from '@cho40/providers/provider-api'
import { pullFeeds } from './feed-pulling.ts'
import { keepTallies } from './feed-tally-keeping.ts'

/** How providers are asked, and how often it is looked whether one is due. */
export type AskingProviders = { readonly fetch: Fetch; readonly everyMs: number }

/** Counts what feeds bring and fetches what they lost, until the server stops. */
export function followFeeds(
  deps: Deps,
  of: {
    readonly secrets: FeedSecretDesk
    readonly log: Log
    readonly providers: AskingProviders | undefined
  },
): { readonly tallies: FeedTallies; stop(): Promise<void> } {
  const { secrets, log, providers } = of
  const tallies = feedTallies()
  const asking = { fetch: providers?.fetch ?? fetch, holder: deps.ids.make('process') }
  const pulling = pullFeeds(
    { deps, bankFeeds, secrets, tallies, ...asking },
    { log, everyMs: providers?.everyMs },
  )
  const keeping = keepTallies(deps, { tallies, log })
  return {
    tallies,
    async stop() {
      await pulling.stop()
      // What the last pull brought is counted, too.
      await keeping.stop()
    },
  }
}
