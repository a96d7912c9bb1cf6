import type { BookId } from '@cho40/contract'
import { invariant } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { type CanonicalValue, canonicalJson } from './canonical.ts'
import { run, statement } from './statement.ts'

export type Announcement = {
  readonly bookId: BookId
  readonly type: string
  readonly stallId: string | null
  readonly payload: CanonicalValue
}

const NEXT = `update cho_book set event_position = event_position + 1 where id = ?
  returning event_position`

const COLUMNS = 'book_id, position, type, stall_id, payload, recorded_at'

const TAKE = statement(NEXT)
const WRITE = statement(`insert into cho_event (${COLUMNS}) values (?, ?, ?, ?, ?, ?)`)

/** The same as one journey to a PostgreSQL server. */
const AT_ONCE = statement(`with book as (${NEXT}) insert into cho_event (${COLUMNS})
  select ?, event_position, cast(? as text), cast(? as text), cast(? as text), cast(? as text)
  from book returning position`)

/**
 * Writes one outbox row an event in the transaction of what happened. Positions count up without gaps in
 * each book — its row is the lock — so a reader that knows its last position misses nothing.
 */
export async function announce(tx: Tx, ...announcements: readonly Announcement[]): Promise<void> {
  for (const { bookId, type, stallId, payload } of announcements) {
    const event = [type, stallId, canonicalJson(payload), tx.clock.now()]
    const position = await next(tx, bookId, event)
    tx.afterCommit(() => tx.onEvent(bookId, position))
  }
}

async function next(tx: Tx, bookId: BookId, event: readonly unknown[]): Promise<number> {
  if (tx.dialect === 'postgres') {
    const [row] = await run<{ position: number }>(tx, AT_ONCE, [bookId, bookId, ...event])
    invariant(row, `no book ${bookId}`)
    return row.position
  }
  const [row] = await run<{ event_position: number }>(tx, TAKE, [bookId])
  invariant(row, `no book ${bookId}`)
  await run(tx, WRITE, [bookId, row.event_position, ...event])
  return row.event_position
}
