import type { StallId } from '@cho40/contract'
import type { Hand } from './keep.ts'
import type { EventRow } from './rows.ts'

/** The oldest events of a stall that the server has not answered for. Needs the shelf `events`. */
export function unsentRows(hand: Hand, stallId: StallId, limit: number): Promise<EventRow[]> {
  const range = IDBKeyRange.bound([stallId], [stallId, []])
  return hand.list('events', { index: 'unsent', range, limit })
}
