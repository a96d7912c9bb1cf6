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
