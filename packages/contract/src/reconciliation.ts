import { type Dong, type Instant, type MarketDay, ZERO_DONG } from '@cho40/values'
import * as z from 'zod/mini'
import type { CloseId, ExceptionId, ImportId, RequestId, StallId, TransferId } from './ids.ts'
import {
  CloseRef,
  DecisionRef,
  ExceptionRef,
  ImportRef,
  ReceivingAccountRef,
  RequestRef,
  StallRef,
} from './ids.ts'
import { Amount, AmountOrZero, Day, line } from './primitives.ts'

/** Metadata of a statement upload; the file itself travels as bytes beside it. */
export const ImportStatement = z.object({
  id: ImportRef,
  accountId: ReceivingAccountRef,
  fileName: line(200),
  dryRun: z._default(z.boolean(), false),
})
export type ImportStatement = z.infer<typeof ImportStatement>

export type StatementReport = {
  importId: ImportId
  dryRun: boolean
  layout: string
  rows: number
  /** Rows that confirm a transfer already known from another source. */
  confirmed: number
  /** Rows that brought in a transfer no other source had told of. */
  added: number
  /** Rows this account had been shown in an earlier import. */
  repeated: number
  unreadable: readonly { line: number; reason: string }[]
  opening: Dong | null
  closing: Dong | null
  balanceProof: 'proved' | 'broken' | 'absent'
  /** Transfers that another source told of, inside the period, and the bank does not list. */
  ghosts: readonly TransferId[]
}

export const CloseDay = z.object({
  id: CloseRef,
  stallId: StallRef,
  day: Day,
  /** Cash in the box at the end, as counted by a person. */
  cashCounted: AmountOrZero,
  /** Cash that was in the box before the first sale. */
  cashFloat: z._default(AmountOrZero, ZERO_DONG),
})
export type CloseDay = z.infer<typeof CloseDay>

/** The close as a proof: sales against bank against cash, and the seal of the books at that point. */
export type DaySlip = {
  closeId: CloseId
  stallId: StallId
  stallNumber: string
  stallName: string
  marketName: string
  demo: boolean
  day: MarketDay
  closedAt: Instant
  sales: { cash: Dong; cashCount: number; bank: Dong; bankCount: number; total: Dong }
  bank: {
    /** Everything that came in at the bank and was booked on this day. */
    received: Dong
    receivedCount: number
    /** Of that: put to requests, and still waiting for a person. */
    allocated: Dong
    unallocated: Dong
    unallocatedCount: number
    /** Of that: seen on the bank's own statement. */
    banked: Dong
    bankedCount: number
  }
  cash: { expected: Dong; counted: Dong; difference: Dong }
  waiting: { amount: Dong; count: number }
  /** `proved` when sales = bank + cash and the statement covers every transfer. */
  proof: 'proved' | 'awaiting_statement' | 'difference'
  audit: { seq: number; head: string }
}

/** What a person may decide about money that waits; the machine never changes it. */
export const Decision = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('match'),
    exceptionId: ExceptionRef,
    requestId: RequestRef,
    amount: Amount,
  }),
  z.object({ how: z.literal('not_a_sale'), exceptionId: ExceptionRef, note: line(200) }),
])
export type Decision = z.infer<typeof Decision>

/** A decision under an id of its own, so that one sent twice counts once. */
export const ResolveException = z.intersection(z.object({ id: DecisionRef }), Decision)
export type ResolveException = z.infer<typeof ResolveException>

export type ExceptionView = {
  id: ExceptionId
  type: string
  stallId: StallId | null
  transferId: TransferId | null
  amount: Dong
  unallocated: Dong
  occurredAt: Instant
  openedAt: Instant
  memo: string
  suggestions: readonly {
    requestId: RequestId
    due: Dong
    createdAt: Instant
    minutesApart: number
  }[]
}

export type VerifyReport = {
  clean: boolean
  checks: readonly {
    id: string
    statement: string
    /** The same in Vietnamese. */
    statementVi: string
    violations: number
  }[]
  books: number
  entries: number
  transfers: number
}
