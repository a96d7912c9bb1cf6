import type { BookId } from '@cho40/contract'
import { invariant } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { inPieces, preparedRows } from '../store/prepared.ts'
import { type CanonicalValue, canonicalJson } from './canonical.ts'
import { run, statement } from './statement.ts'
import type { LedgerTables } from './tables.ts'

export type Announcement = {
  readonly bookId: BookId
  readonly type: string
  readonly stallId: string | null
  readonly payload: CanonicalValue
}

const COLUMNS = 'book_id, position, type, stall_id, payload, recorded_at'

const TAKE = statement(`update cho_book set event_position = event_position + ? where id = ?
  returning event_position`)

/** One event as one journey to a PostgreSQL server. */
const AT_ONCE = statement(`with book as (update cho_book set event_position = event_position + 1
    where id = ? returning event_position)
  insert into cho_event (${COLUMNS})
  select ?, event_position, cast(? as text), cast(? as text), cast(? as text), cast(? as text)
  from book returning position`)

const insert = preparedRows((db, rows: readonly LedgerTables['cho_event'][]) =>
  db.insertInto('cho_event').values(rows),
)

/**
 * Writes one outbox row an event in the transaction of what happened. Positions count up without gaps in
 * each book — its row is the lock — so a reader that knows its last position misses nothing.
 */
export async function announce(tx: Tx, ...announcements: readonly Announcement[]): Promise<void> {
  for (const [bookId, events] of byBook(announcements)) {
    const last =
      tx.dialect === 'postgres' ? await send(tx, bookId, events) : await write(tx, bookId, events)
    for (let at = last - events.length + 1; at <= last; at += 1) {
      tx.afterCommit(() => tx.onEvent(bookId, at))
    }
  }
}

/** Each book's events in their order; between books there is none. */
function byBook(announcements: readonly Announcement[]): Map<BookId, Announcement[]> {
  const books = new Map<BookId, Announcement[]>()
  for (const announcement of announcements) {
    const events = books.get(announcement.bookId)
    if (events) events.push(announcement)
    else books.set(announcement.bookId, [announcement])
  }
  return books
}

/** Writes a book's events; answers the position of the last. */
async function write(tx: Tx, bookId: BookId, events: readonly Announcement[]): Promise<number> {
  const [row] = await run<{ event_position: number }>(tx, TAKE, [events.length, bookId])
  invariant(row, `no book ${bookId}`)
  const before = row.event_position - events.length
  const recordedAt = tx.clock.now()
  const rows = events.map(({ type, stallId, payload }, index) => ({
    book_id: bookId,
    position: before + index + 1,
    type,
    stall_id: stallId,
    payload: canonicalJson(payload),
    recorded_at: recordedAt,
  }))
  await inPieces(tx, rows, insert)
  return row.event_position
}

/** The same over a line. */
async function send(tx: Tx, bookId: BookId, events: readonly Announcement[]): Promise<number> {
  let last = 0
  for (const { type, stallId, payload } of events) {
    const event = [type, stallId, canonicalJson(payload), tx.clock.now()]
    const [row] = await run<{ position: number }>(tx, AT_ONCE, [bookId, bookId, ...event])
    invariant(row, `no book ${bookId}`)
    last = row.position
  }
  return last
}
