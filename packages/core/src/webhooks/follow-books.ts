import type { BookId, Problem, WebhookId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

type Missing = {
  readonly webhook_id: WebhookId
  readonly book_id: BookId
  readonly position: number
}

/** Books in an active webhook's reach whose events nobody follows yet, and from where to. */
async function missing({ db }: Reading): Promise<readonly Missing[]> {
  const { rows } = await sql<Missing>`
    select w.id as webhook_id, b.id as book_id,
      case when b.opened_at > w.made_at then 0 else b.event_position end as position
    from cho_webhook w join cho_book b
      on b.id = w.reach
      or b.id in (select book_id from cho_stall s where s.market_id = w.reach)
      or b.id in (select book_id from cho_market_board m where m.market_id = w.reach)
    where w.state = 'active' and not exists (select 1 from cho_webhook_line l
      where l.webhook_id = w.id and l.book_id = b.id)
    order by w.id, b.id`.execute(db)
  return rows
}

/**
 * Begins to follow books that came into a webhook's reach: a new one from its first event, one that
 * was there before the webhook from now on. Answers how many.
 */
export async function followBooks(deps: Deps): Promise<Result<number, Problem>> {
  // Most of the time there is nothing to write, and then the writer is left alone.
  if ((await missing(deps)).length === 0) return ok(0)
  return transact(deps, async (tx) => ok(await followMissing(tx)))
}

export async function followMissing(tx: Tx): Promise<number> {
  const found = await missing(tx)
  const now = tx.clock.now()
  for (const { webhook_id, book_id, position } of found) {
    await tx.db
      .insertInto('cho_webhook_line')
      .values({
        webhook_id,
        book_id,
        position,
        attempts: 0,
        failing_since: null,
        next_at: now,
        problem: null,
        stopped_at: null,
        lease_holder: null,
        lease_until: null,
      })
      .onConflict((conflict) => conflict.columns(['webhook_id', 'book_id']).doNothing())
      .execute()
  }
  return found.length
}
