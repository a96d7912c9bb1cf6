import type { BookId, WebhookBody } from '@cho40/contract'
import { type Instant, instantToMs } from '@cho40/values'

export type OutgoingEvent = {
  readonly id: string
  readonly position: number
  readonly type: string
  /** The JSON text that is signed and sent, the same at every try. */
  readonly body: string
}

type Row = {
  readonly position: number
  readonly type: string
  readonly stall_id: string | null
  readonly payload: string
  readonly recorded_at: Instant
}

/**
 * An event as it is sent. Its id follows from the event alone, so every try has the same; the time is
 * part of it, since after a restore a position may be another event's.
 */
export function outgoingEvent(bookId: BookId, row: Row): OutgoingEvent {
  const { position, type, stall_id: stallId, recorded_at: timestamp } = row
  const id = `evt_${bookId.slice('book_'.length)}_${position}_${instantToMs(timestamp).toString(36)}`
  const data: unknown = JSON.parse(row.payload)
  const body: WebhookBody = { id, type, timestamp, bookId, stallId, position, data }
  return { id, position, type, body: JSON.stringify(body) }
}
