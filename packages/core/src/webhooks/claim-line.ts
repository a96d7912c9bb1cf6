import type { BookId, Problem, WebhookId } from '@cho40/contract'
import { ok, plusMs, type Result } from '@cho40/values'
import { type Selectable, sql } from 'kysely'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { type OutgoingEvent, outgoingEvent } from './outgoing-event.ts'
import type { WebhookTables } from './tables.ts'

/** Longer than a whole block may take; a process that died loses its hold after it. */
export const LINE_LEASE_MS = 60_000
/** So many events are read at once; those of another kind are passed over. */
const BLOCK = 50

/** One book's next events for one address, which this process alone may send for now. */
export type ClaimedLine = {
  readonly webhookId: WebhookId
  readonly bookId: BookId
  readonly url: string
  readonly position: number
  readonly attempts: number
  readonly failingSince: Selectable<WebhookTables['cho_webhook_line']>['failing_since']
  /** In their order; those that this address does not want are left out. */
  readonly events: readonly OutgoingEvent[]
  /** Where the line stands when all of them have gone. */
  readonly through: number
}

/**
 * Takes the line that has been due longest; nothing when none is due or others hold them. An address
 * is sent one thing at a time, so that one that answers slowly holds up nobody else.
 */
export async function claimLine(
  deps: Deps,
  { holder }: { readonly holder: string },
): Promise<Result<ClaimedLine | undefined, Problem>> {
  // Mostly there is nothing to send, and then the writer is left alone.
  if ((await dueLine(deps, deps.clock.now())) === undefined) return ok(undefined)
  return transact<ClaimedLine | undefined>(deps, async (tx) => {
    const now = tx.clock.now()
    const due = await dueLine(tx, now)
    if (!due) return ok(undefined)
    const taken = await tx.db
      .updateTable('cho_webhook_line')
      .set({ lease_holder: holder, lease_until: plusMs(now, LINE_LEASE_MS) })
      .where('webhook_id', '=', due.webhook_id)
      .where('book_id', '=', due.book_id)
      // Another process may have been as quick; on PostgreSQL the second one finds the row changed.
      .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
      .where('position', '=', due.position)
      .executeTakeFirst()
    return ok(taken.numUpdatedRows === 0n ? undefined : await withEvents(tx, due))
  })
}

type Due = Pick<
  WebhookTables['cho_webhook_line'],
  'webhook_id' | 'book_id' | 'position' | 'attempts' | 'failing_since'
> &
  Pick<WebhookTables['cho_webhook'], 'url' | 'kinds' | 'reach'>

async function dueLine({ db }: Reading, now: string): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    select l.webhook_id, l.book_id, l.position, l.attempts, l.failing_since, w.url, w.kinds, w.reach
    from cho_webhook_line l
    join cho_webhook w on w.id = l.webhook_id
    join cho_book b on b.id = l.book_id
    where w.state = 'active' and l.stopped_at is null and b.event_position > l.position
      and l.next_at <= ${now}
      and not exists (select 1 from cho_webhook_line held
        where held.webhook_id = l.webhook_id and held.lease_until > ${now})
    order by l.next_at, l.webhook_id, l.book_id limit 1`.execute(db)
  return rows[0]
}

async function withEvents(tx: Tx, due: Due): Promise<ClaimedLine> {
  const { webhook_id: webhookId, book_id: bookId, position, attempts, url } = due
  const rows = await tx.db
    .selectFrom('cho_event')
    .select(['position', 'type', 'stall_id', 'payload', 'recorded_at'])
    .where('book_id', '=', bookId)
    .where('position', '>', position)
    .orderBy('position')
    .limit(BLOCK)
    .execute()
  const kinds = due.kinds === null ? undefined : new Set(JSON.parse(due.kinds) as string[])
  const elsewhere = await stallsElsewhere(tx, due)
  const wanted = rows.filter(
    ({ type, stall_id }) =>
      (!kinds || kinds.has(type)) && (stall_id === null || !elsewhere.has(stall_id)),
  )
  return {
    webhookId,
    bookId,
    url,
    position,
    attempts,
    failingSince: due.failing_since,
    events: wanted.map((row) => outgoingEvent(bookId, row)),
    through: rows.at(-1)?.position ?? position,
  }
}

/** A household may stand on two markets; one market's address hears nothing of the other's stall. */
async function stallsElsewhere(tx: Tx, { reach, book_id }: Due): Promise<ReadonlySet<string>> {
  if (reach === book_id) return new Set()
  const rows = await tx.db
    .selectFrom('cho_stall')
    .select(['id', 'market_id'])
    .where('book_id', '=', book_id)
    .execute()
  return new Set(rows.filter(({ market_id }) => market_id !== reach).map(({ id }) => id))
}
