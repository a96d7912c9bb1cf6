import type { FeedSecretDesk } from '@cho40/api'
import type { FeedId, FeedProvider, Problem } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import {
  type BankFeed,
  type ClaimedPull,
  claimPull,
  type FeedTallies,
  finishPull,
  keepPull,
  receiveMessage,
} from '@cho40/core/reconciliation'
import { type Fetch, pullGaps } from '@cho40/providers/provider-api'
import { type Instant, ok, type Result } from '@cho40/values'

export type Pulling = {
  readonly deps: Deps
  readonly bankFeeds: Readonly<Record<FeedProvider, BankFeed>>
  readonly secrets: FeedSecretDesk
  readonly tallies: FeedTallies
  readonly fetch: Fetch
  /** Names this process, so that two over one database do not ask at once. */
  readonly holder: string
  readonly stopping: AbortSignal
}

/** What one pull brought. */
export type FeedPulled = {
  readonly feedId: FeedId
  readonly provider: FeedProvider
  readonly provedUntil: Instant
  /** Transfers that the provider listed, and of those the ones nobody had told of. */
  readonly listed: number
  readonly found: number
  readonly problem: string | null
}

/**
 * Fetches the feed that has been due longest, or the one that is named, and books what is new by the
 * way of every message. Nothing when none is due or another process has it. Keeps after each window
 * how far it came; whatever ends it, the feed is let go with the time of the next pull.
 */
export async function pullFeed(
  pulling: Pulling,
  feedId?: FeedId,
): Promise<Result<FeedPulled | undefined, Problem>> {
  const { deps, holder } = pulling
  const claimed = await claimPull(deps, { holder, ...(feedId && { feedId }) })
  if (!claimed.ok || claimed.value === undefined) return claimed.ok ? ok(undefined) : claimed
  const pull = claimed.value
  const { feed } = pull
  const came = await pullClaimed(pulling, pull)
  const end = { feedId: feed.id, holder, ...pull, ...came, found: pull.found + came.found }
  const finished = await finishPull(deps, end)
  if (!finished.ok) return finished
  const { provedUntil, listed, found, problem } = came
  return ok({ feedId: feed.id, provider: feed.provider, provedUntil, listed, found, problem })
}

type Came = Pick<FeedPulled, 'provedUntil' | 'listed' | 'found' | 'problem'> & {
  readonly waitMs?: number
}

async function pullClaimed(pulling: Pulling, pull: ClaimedPull): Promise<Came> {
  const { deps, secrets, holder, stopping, fetch } = pulling
  const { feed, provedUntil } = pull
  const nothing = { provedUntil, listed: 0, found: 0 }
  const token = await secrets.key(feed.id, 'api')
  const secret = (await secrets.read(feed.id)).at(-1) ?? ''
  if (token === undefined || (secret === '' && feed.authentication !== 'none')) {
    return { ...nothing, problem: 'NoKey' }
  }
  let found = 0
  const adapter = pulling.bankFeeds[feed.provider]
  try {
    const pulled = await pullGaps(
      {
        fetch,
        now: () => deps.clock.now(),
        wait: (ms) => patience(ms, stopping),
        async receive(message) {
          const received = await receiveMessage(deps, { feed, adapter, secrets: [secret], message })
          if (received.ok) {
            const news = received.value.filter((one) => one === 'new' || one === 'held').length
            found += news
            const now = deps.clock.now()
            if (news > 0) {
              pulling.tallies.note({ feedId: feed.id, outcome: 'pulled', reason: '', at: now })
            }
          }
          return received
        },
        async proved(cursor) {
          if (stopping.aborted) return false
          const kept = await keepPull(deps, { feedId: feed.id, holder, provedUntil: cursor })
          return kept.ok && kept.value
        },
      },
      { token, feed: { how: feed.authentication, secret }, cursor: provedUntil },
    )
    const { stopped } = pulled
    return {
      provedUntil: pulled.cursor,
      listed: pulled.transfers,
      found,
      problem: stopped?.type ?? null,
      ...(stopped && 'retryAfterMs' in stopped && { waitMs: stopped.retryAfterMs }),
    }
  } catch (error) {
    if (stopping.aborted) return { ...nothing, found, problem: 'TakenOver' }
    throw error
  }
}

/** A wait that ends with the server. */
function patience(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (stopping.aborted) return reject(new Error('stopping'))
    const give = (): void => {
      clearTimeout(timer)
      reject(new Error('stopping'))
    }
    const timer = setTimeout(() => {
      stopping.removeEventListener('abort', give)
      resolve()
    }, ms)
    stopping.addEventListener('abort', give, { once: true })
  })
}
