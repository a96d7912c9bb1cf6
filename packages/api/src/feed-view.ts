import type { FeedView } from '@cho40/contract'
import { concernsOf, type KnownFeed } from '@cho40/core/reconciliation'
import type { FeedSecretDesk } from './feed-secrets.ts'

/** A feed as people see it: its secrets are there by mark and age alone. */
export async function feedView(secrets: FeedSecretDesk, known: KnownFeed): Promise<FeedView> {
  const { feed, health, pull } = known
  const kept = await secrets.kept(feed.id)
  return {
    id: feed.id,
    provider: feed.provider,
    authentication: feed.authentication,
    reach: feed.reach,
    path: `/hooks/${feed.provider}/${feed.id}`,
    openedAt: feed.opened_at,
    closedAt: feed.closed_at,
    secrets: kept,
    keys: await secrets.keys(feed.id),
    health,
    pull,
    concerns: concernsOf(known, kept.length),
  }
}
