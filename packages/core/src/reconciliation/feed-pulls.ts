import type { FeedId, Problem } from '@cho40/contract'
import { PULLED_PROVIDERS } from '@cho40/contract'
import { err, type Instant, laterOf, ok, plusMs, type Result } from '@cho40/values'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import type { Feed } from './feeds.ts'
import type { ReconciliationTables } from './tables.ts'

/** Long enough for one window of a provider's list; each window renews it. */
export const PULL_LEASE_MS = 5 * 60_000
/** Webhooks come at once; what they lost is looked for once an hour. */
const EVERY_MS = 60 * 60_000
const FIRST_WAIT_MS = 2 * 60_000
const LONGEST_WAIT_MS = 6 * 60 * 60_000
/** A first pull looks back this far: what is older comes with the statement. */
const FIRST_BACK_MS = 7 * 24 * 60 * 60_000

/** Asks a provider for what it may have lost, from now on. Problems: NotFound, WrongState (not such a provider). */
export function schedulePull(deps: Deps, feedId: FeedId): Promise<Result<FeedId, Problem>> {
  return transact(deps, async (tx) => {
    const feed = await tx.db
      .selectFrom('cho_feed')
      .select(['provider', 'opened_at'])
      .where('id', '=', feedId)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    if (!feed) return err({ type: 'NotFound', what: 'feed', id: feedId })
    if (!PULLED_PROVIDERS.some((one) => one === feed.provider)) {
      return err({ type: 'WrongState', what: 'feed', id: feedId, state: feed.provider })
    }
    const now = tx.clock.now()
    await tx.db
      .insertInto('cho_feed_pull')
      .values({
        feed_id: feedId,
        proved_until: laterOf(feed.opened_at, plusMs(now, -FIRST_BACK_MS)),
        last_at: null,
        next_at: now,
        failures: 0,
        problem: null,
        found: 0,
        lease_holder: null,
        lease_until: null,
      })
      .onConflict((conflict) => conflict.column('feed_id').doUpdateSet({ next_at: now }))
      .execute()
    return ok(feedId)
  })
}

/** Open feeds of providers that list what they reported, and that nobody has asked to be fetched yet. */
export async function feedsNeverPulled(reading: Reading): Promise<FeedId[]> {
  const rows = await reading.db
    .selectFrom('cho_feed as feed')
    .leftJoin('cho_feed_pull as pull', 'pull.feed_id', 'feed.id')
    .select('feed.id')
    .where('feed.provider', 'in', PULLED_PROVIDERS)
    .where('feed.closed_at', 'is', null)
    .where('pull.feed_id', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** A feed that one process alone may fetch for now. */
export type ClaimedPull = {
  readonly feed: Feed
  readonly provedUntil: Instant
  readonly failures: number
  readonly found: number
}

/**
 * Takes the feed that has been due longest; nothing when none is due or others hold them. A process
 * that died loses its hold when the lease ends. `feedId` asks for that one, due or not.
 */
export function claimPull(
  deps: Deps,
  { holder, feedId }: { readonly holder: string; readonly feedId?: FeedId },
): Promise<Result<ClaimedPull | undefined, Problem>> {
  return transact<ClaimedPull | undefined>(deps, async (tx) => {
    const now = tx.clock.now()
    let wanted = tx.db
      .selectFrom('cho_feed_pull as pull')
      .innerJoin('cho_feed as feed', 'feed.id', 'pull.feed_id')
      .selectAll('feed')
      .select(['pull.proved_until', 'pull.failures', 'pull.found'])
      .where('feed.closed_at', 'is', null)
      .where((eb) => eb.or([eb('pull.lease_until', 'is', null), eb('pull.lease_until', '<=', now)]))
      .orderBy('pull.next_at')
      .orderBy('feed.id')
    wanted =
      feedId === undefined
        ? wanted.where('pull.next_at', '<=', now)
        : wanted.where('feed.id', '=', feedId)
    const row = await wanted.executeTakeFirst()
    if (!row) return ok(undefined)
    const { proved_until: provedUntil, failures, found, ...feed } = row
    const taken = await tx.db
      .updateTable('cho_feed_pull')
      .set({ lease_holder: holder, lease_until: plusMs(now, PULL_LEASE_MS) })
      .where('feed_id', '=', feed.id)
      // Another process may have been as quick; on PostgreSQL the second one finds the row changed.
      .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) return ok(undefined)
    return ok({ feed, provedUntil, failures, found })
  })
}

type Held = { readonly feedId: FeedId; readonly holder: string }

/** Keeps how far a pull has come and holds it longer. False when another process has it now. */
export function keepPull(
  deps: Deps,
  { provedUntil, ...held }: Held & { readonly provedUntil: Instant },
): Promise<Result<boolean, Problem>> {
  return transact(deps, async (tx) => {
    const leaseUntil = plusMs(tx.clock.now(), PULL_LEASE_MS)
    return ok(await update(tx, held, { proved_until: provedUntil, lease_until: leaseUntil }))
  })
}

export type PullEnd = Held & {
  readonly provedUntil: Instant
  readonly failures: number
  /** Transfers found by all pulls. */
  readonly found: number
  /** The type of what stopped it; null when it came through. */
  readonly problem: string | null
  /** How long the provider asks to be left alone. */
  readonly waitMs?: number
}

/** Lets a feed go, with when to ask again: later each time that it fails. */
export function finishPull(deps: Deps, end: PullEnd): Promise<Result<boolean, Problem>> {
  const { feedId, holder, provedUntil, found, problem } = end
  const failures = problem === null ? 0 : end.failures + 1
  return transact(deps, async (tx) => {
    const now = tx.clock.now()
    const done = await update(
      tx,
      { feedId, holder },
      {
        proved_until: provedUntil,
        last_at: now,
        next_at: plusMs(now, waitAfter({ ...end, failures })),
        failures,
        problem,
        found,
        lease_holder: null,
        lease_until: null,
      },
    )
    return ok(done)
  })
}

function waitAfter({ problem, failures, waitMs = 0 }: PullEnd): number {
  if (problem === null) return EVERY_MS
  // A key that is refused is refused again until a person has looked.
  if (problem === 'ProviderKeyRefused' || problem === 'NoKey') return LONGEST_WAIT_MS
  const backOff = FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10)
  return Math.min(Math.max(backOff, waitMs), LONGEST_WAIT_MS)
}

async function update(
  tx: Tx,
  held: Held,
  values: Partial<ReconciliationTables['cho_feed_pull']>,
): Promise<boolean> {
  const updated = await tx.db
    .updateTable('cho_feed_pull')
    .set(values)
    .where('feed_id', '=', held.feedId)
    .where('lease_holder', '=', held.holder)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
