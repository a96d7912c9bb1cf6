import type { BookId, EntryId } from '@cho40/contract'
import { type Instant, type MarketDay, nextMarketDay } from '@cho40/values'
import type { Line } from './journal-entry.ts'

export type Posting = {
  readonly bookId: BookId
  /** What the entry records, e.g. `bank_receipt`. */
  readonly kind: string
  /** The id of the thing it is about. */
  readonly subject: string
  /** When it really happened: the bank's time, or the stall's. */
  readonly occurredAt: Instant
  readonly lines: readonly Line[]
  readonly reversesId?: EntryId
}

export type PostedEntry = {
  readonly id: EntryId
  readonly seq: number
  readonly businessDay: MarketDay
  readonly recordedAt: Instant
  /** The chain's head after this entry. */
  readonly hash: string
}

export type NumberedEntry = Posting & {
  readonly id: EntryId
  readonly seq: number
  readonly businessDay: MarketDay
  readonly recordedAt: Instant
}

/** The day an event is booked on: its own while that is open, else the first open one. */
export function openDay(day: MarketDay, closedThrough: MarketDay | null): MarketDay {
  return closedThrough !== null && day <= closedThrough ? nextMarketDay(closedThrough) : day
}

/** What the audit chain says of an entry; `verify` builds it again from the rows and compares. */
export function entryPayload(entry: NumberedEntry) {
  return {
    book: entry.bookId,
    seq: entry.seq,
    entry: entry.id,
    kind: entry.kind,
    day: entry.businessDay,
    occurred: entry.occurredAt,
    recorded: entry.recordedAt,
    subject: entry.subject,
    reverses: entry.reversesId ?? null,
    lines: entry.lines.map((line) => [line.account, line.side, line.amount]),
  }
}
