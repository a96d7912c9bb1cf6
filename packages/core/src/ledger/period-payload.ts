import type { BookId, PeriodCloseId, PeriodKind, PersonId, ReopeningId } from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'

export type CloseFacts = {
  readonly id: PeriodCloseId
  readonly bookId: BookId
  readonly period: PeriodKind
  readonly from: MarketDay
  readonly to: MarketDay
  /** Up to which day the book was closed before, and is now. */
  readonly before: MarketDay | null
  readonly through: MarketDay
  readonly by: PersonId
  readonly recordedAt: Instant
  readonly trial: { readonly debits: Dong; readonly credits: Dong; readonly digest: string }
}

/** What the chain says of a period's close; `verify` builds it again from the row and compares. */
export function closePayload(close: CloseFacts & { readonly seq: number }) {
  const { bookId, seq, id, period, from, to, before, through, by, recordedAt, trial } = close
  const days = { from, to, before, through }
  return { book: bookId, seq, close: id, period, ...days, by, recorded: recordedAt, trial }
}

export type ReopeningFacts = {
  readonly id: ReopeningId
  readonly bookId: BookId
  readonly closeId: PeriodCloseId
  /** Up to which day the book stays closed; null when no day is. */
  readonly through: MarketDay | null
  readonly reason: string
  readonly requestedBy: PersonId
  readonly requestedAt: Instant
  readonly approvedBy: PersonId
  readonly recordedAt: Instant
}

/** The same of a reopening: who asked, why, and who agreed. */
export function reopeningPayload(reopening: ReopeningFacts & { readonly seq: number }) {
  const { bookId, seq, id, closeId, through, reason } = reopening
  return {
    book: bookId,
    seq,
    reopening: id,
    close: closeId,
    through,
    reason,
    requestedBy: reopening.requestedBy,
    requested: reopening.requestedAt,
    approvedBy: reopening.approvedBy,
    recorded: reopening.recordedAt,
  }
}
