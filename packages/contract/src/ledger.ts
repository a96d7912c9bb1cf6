import type { Dong, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import {
  type BookId,
  BookRef,
  type PeriodCloseId,
  PeriodCloseRef,
  type PersonId,
  type ReopeningId,
  ReopeningRef,
} from './ids.ts'
import { Day, line } from './primitives.ts'

/** The periods that are closed and reported on. */
export const PeriodKind = z.enum(['month', 'quarter', 'year'])
export type PeriodKind = z.infer<typeof PeriodKind>

/** Closes a month, quarter or year; it is named by its first day. */
export const ClosePeriod = z.object({
  id: PeriodCloseRef,
  bookId: BookRef,
  period: z.object({ kind: PeriodKind, from: Day }),
})
export type ClosePeriod = z.infer<typeof ClosePeriod>

/** Asks for a closed period to be opened again; it stays closed until another person agrees. */
export const RequestReopening = z.object({
  id: ReopeningRef,
  closeId: PeriodCloseRef,
  /** Sealed for ever: what must be corrected, without anybody's personal data. */
  reason: line(300),
})
export type RequestReopening = z.infer<typeof RequestReopening>

export const ApproveReopening = z.object({ id: ReopeningRef })
export type ApproveReopening = z.infer<typeof ApproveReopening>

export type PeriodCloseView = {
  id: PeriodCloseId
  bookId: BookId
  period: PeriodKind
  from: MarketDay
  to: MarketDay
  closedBy: PersonId
  closedAt: Instant
  /** Turnover of the trial balance it closed on, and SHA-256 of that balance line by line. */
  debits: Dong
  credits: Dong
  trialDigest: string
  /** Where the close stands in the chain, and the chain's head there. */
  audit: { seq: number; head: string }
  reopening: ReopeningView | null
}

export type ReopeningView = {
  id: ReopeningId
  closeId: PeriodCloseId
  reason: string
  requestedBy: PersonId
  requestedAt: Instant
  /** Null until a second person has agreed. */
  approved: { by: PersonId; at: Instant; audit: { seq: number; head: string } } | null
}

/** What became of one printed chain head that was typed in or scanned. */
export type AnchorCheck = {
  /** The line of the list, from 1, and as it was written. */
  line: number
  text: string
  /**
   * `found`: the chain holds it, where the line says; `elsewhere`: it holds it, but in another book
   * or on another day than the line says; `missing`: no chain holds it; `unreadable`: not a head.
   */
  result: 'found' | 'elsewhere' | 'missing' | 'unreadable'
  /** Where the chain holds it. */
  at: { bookId: BookId; seq: number; kind: string; day: MarketDay | null; hash: string } | null
}
