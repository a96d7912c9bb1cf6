import type { FeedId, FeedOutcome, Problem } from '@cho40/contract'
import { type Instant, laterOf, marketDayOf, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/** One message and what became of it. */
export type FeedHappening = {
  readonly feedId: FeedId
  readonly outcome: FeedOutcome
  /** Why it was refused; empty otherwise. */
  readonly reason: string
  readonly at: Instant
}

/** The same kind of happening on one day, counted. */
type Tally = FeedHappening & { readonly count: number }

/**
 * Counts what becomes of messages without a row for each: a stranger who sends rubbish costs a sum in
 * memory. `keep` writes what came together since the last time; what a crash takes with it are counts
 * of some seconds, never money.
 */
export function feedTallies() {
  let counted = new Map<string, Tally>()
  return {
    note(happening: FeedHappening): void {
      const { feedId, outcome, reason, at } = happening
      const key = [feedId, marketDayOf(at), outcome, reason].join(' ')
      const before = counted.get(key)
      counted.set(key, {
        ...happening,
        at: before ? laterOf(before.at, at) : at,
        count: (before?.count ?? 0) + 1,
      })
    },
    /** Problems: none of its own; what could not be written is counted on. */
    async keep(deps: Deps): Promise<Result<number, Problem>> {
      if (counted.size === 0) return ok(0)
      const taken = counted
      counted = new Map()
      const kept = await keepTallies(deps, [...taken.values()]).catch((error: unknown) => {
        counted = merged(taken, counted)
        throw error
      })
      if (!kept.ok) counted = merged(taken, counted)
      return kept
    },
  }
}
export type FeedTallies = ReturnType<typeof feedTallies>

function merged(a: Map<string, Tally>, b: Map<string, Tally>): Map<string, Tally> {
  const all = new Map(a)
  for (const [key, tally] of b) {
    const before = all.get(key)
    const at = before ? laterOf(before.at, tally.at) : tally.at
    all.set(key, { ...tally, at, count: tally.count + (before?.count ?? 0) })
  }
  return all
}

function keepTallies(deps: Deps, tallies: readonly Tally[]): Promise<Result<number, Problem>> {
  return transact(deps, async (tx) => {
    for (const { feedId, outcome, reason, at, count } of tallies) {
      await tx.db
        .insertInto('cho_feed_tally')
        .values({ feed_id: feedId, day: marketDayOf(at), outcome, reason, count, last_at: at })
        .onConflict((conflict) =>
          conflict.columns(['feed_id', 'day', 'outcome', 'reason']).doUpdateSet({
            count: sql<number>`cho_feed_tally.count + excluded.count`,
            last_at: sql<Instant>`case when excluded.last_at > cho_feed_tally.last_at
              then excluded.last_at else cho_feed_tally.last_at end`,
          }),
        )
        .execute()
    }
    return ok(tallies.length)
  })
}
