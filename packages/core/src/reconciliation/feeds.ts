import type { FeedId, FeedProvider, OpenFeed, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { prepared } from '../store/prepared.ts'
import { transact } from '../store/transact.ts'
import type { ReconciliationTables } from './tables.ts'

/**
 * Lets a provider report on the accounts of a market's stalls, or of a cooperative.
 * Problems: NotFound (market, cooperative), IdReused.
 */
export function openFeed(deps: Deps, input: OpenFeed): Promise<Result<FeedId, Problem>> {
  const { id, provider, authentication } = input
  const [what, reach] =
    'marketId' in input
      ? (['market', input.marketId] as const)
      : (['cooperative', input.cooperativeId] as const)
  return transact(deps, (tx) =>
    once(tx, { scope: reach, id, body: input }, async () => {
      if (!(await isScope(tx, reach))) return err({ type: 'NotFound', what, id: reach })
      const now = tx.clock.now()
      await tx.db
        .insertInto('cho_feed')
        .values({ id, provider, authentication, reach, opened_at: now, closed_at: null })
        .execute()
      return ok(id)
    }),
  )
}

async function isScope(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_scope')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export type Feed = ReconciliationTables['cho_feed']

const openFeedOf = prepared((db, of: { id: FeedId; provider: FeedProvider }) =>
  db
    .selectFrom('cho_feed')
    .selectAll()
    .where('id', '=', of.id)
    .where('provider', '=', of.provider)
    .where('closed_at', 'is', null),
)

/** An open feed of this provider. Problems: NotFound — also for a feed of another provider. */
export async function feed(
  reading: Reading,
  wanted: { readonly id: string; readonly provider: string },
): Promise<Result<Feed, Problem>> {
  const [row] = await openFeedOf(reading, {
    id: wanted.id as FeedId,
    provider: wanted.provider as FeedProvider,
  })
  return row ? ok(row) : err({ type: 'NotFound', what: 'feed', id: wanted.id })
}

/** A feed by its id alone, closed ones too; undefined when there is none. */
export function feedNamed(reading: Reading, id: FeedId): Promise<Feed | undefined> {
  return reading.db.selectFrom('cho_feed').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Shuts a feed for good: nothing that comes to it is believed again. What it told stays. Problems: NotFound. */
export function closeFeed(deps: Deps, id: FeedId): Promise<Result<FeedId, Problem>> {
  return transact(deps, async (tx) => {
    const before = await feedNamed(tx, id)
    if (!before) return err({ type: 'NotFound', what: 'feed', id })
    if (before.closed_at !== null) return ok(id)
    const closed = { closed_at: tx.clock.now() }
    await tx.db.updateTable('cho_feed').set(closed).where('id', '=', id).execute()
    await tx.db.deleteFrom('cho_feed_pull').where('feed_id', '=', id).execute()
    return ok(id)
  })
}
