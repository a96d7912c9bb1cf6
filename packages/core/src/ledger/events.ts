import type { BookId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import type { LedgerTables } from './tables.ts'

export type BookEvent = Pick<
  LedgerTables['cho_event'],
  'position' | 'type' | 'stall_id' | 'payload'
>

/** What happened in a book after a position, in order; the outbox that live streams read. */
export function eventsAfter(
  reading: Reading,
  from: { readonly bookId: BookId; readonly position: number; readonly limit: number },
): Promise<BookEvent[]> {
  return reading.db
    .selectFrom('cho_event')
    .select(['position', 'type', 'stall_id', 'payload'])
    .where('book_id', '=', from.bookId)
    .where('position', '>', from.position)
    .orderBy('position')
    .limit(from.limit)
    .execute()
}

/** The position of the last event of each of these books; what is no book is left out. */
export async function bookPositions(
  reading: Reading,
  bookIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const positions = new Map<string, number>()
  for (let at = 0; at < bookIds.length; at += BOOKS_AT_ONCE) {
    const rows = await reading.db
      .selectFrom('cho_book')
      .select(['id', 'event_position'])
      .where('id', 'in', bookIds.slice(at, at + BOOKS_AT_ONCE) as BookId[])
      .execute()
    for (const { id, event_position: position } of rows) positions.set(id, position)
  }
  return positions
}

const BOOKS_AT_ONCE = 500
