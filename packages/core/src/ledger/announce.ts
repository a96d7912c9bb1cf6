import type { BookId } from '@cho40/contract'
import type { Tx } from '../store/deps.ts'
import { type CanonicalValue, canonicalJson } from './canonical.ts'

export type Announcement = {
  readonly bookId: BookId
  readonly type: string
  readonly stallId: string | null
  readonly payload: CanonicalValue
}

/**
 * Writes one outbox row in the transaction of what happened. Positions count up without gaps in
 * each book — its row is the lock — so a reader that knows its last position misses nothing.
 */
export async function announce(tx: Tx, announcement: Announcement): Promise<void> {
  const { event_position: position } = await tx.db
    .updateTable('cho_book')
    .set((eb) => ({ event_position: eb('event_position', '+', 1) }))
    .where('id', '=', announcement.bookId)
    .returning('event_position')
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_event')
    .values({
      book_id: announcement.bookId,
      position,
      type: announcement.type,
      stall_id: announcement.stallId,
      payload: canonicalJson(announcement.payload),
      recorded_at: tx.clock.now(),
    })
    .execute()
  tx.afterCommit(() => tx.onEvent(announcement.bookId, position))
}
