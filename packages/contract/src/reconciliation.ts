import { type Dong, type Instant, type MarketDay, ZERO_DONG } from '@cho40/values'
import * as z from 'zod/mini'
import type {
  CloseId,
  ExceptionId,
  ImportId,
  ReceivingAccountId,
  RequestId,
  StallId,
  TransferId,
} from './ids.ts'
import {
  CloseRef,
  DecisionRef,
  ExceptionRef,
  ImportRef,
  PayerRef,
  PayoutRef,
  ReceivingAccountRef,
  RefundRef,
  RequestRef,
  StallRef,
  TransferRef,
} from './ids.ts'
import { REFUND_REASONS, RefundTo } from './payout.ts'
import { Amount, AmountOrZero, Day, line } from './primitives.ts'

/** Metadata of a statement upload; the file itself travels as bytes beside it. */
export const ImportStatement = z.object({
  id: ImportRef,
  accountId: ReceivingAccountRef,
  fileName: line(200),
  dryRun: z._default(z.boolean(), false),
  /** A person has seen which rows cannot be read, and wants the others. */
  acceptPartial: z.optional(z.boolean()),
})
export type ImportStatement = z.infer<typeof ImportStatement>

export type StatementReport = {
  importId: ImportId
  accountId: ReceivingAccountId
  dryRun: boolean
  /**
   * `proved`: its balances prove every row. `unproved`: all was read, nothing proves it. `partial`:
   * rows were refused; the others come in only when a person accepts that.
   */
  verdict: 'proved' | 'unproved' | 'partial'
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
  /** `moved`: what went in or out of the box besides sales, such as refunds; none when left out. */
  cash: { expected: Dong; counted: Dong; difference: Dong; moved?: Dong }
  waiting: { amount: Dong; count: number }
  /** `proved` when sales = bank + cash and the statement covers every transfer. */
  proof: 'proved' | 'awaiting_statement' | 'difference'
  audit: { seq: number; head: string }
}

const part = z.object({ requestId: RequestRef, amount: Amount })

/** What a person may decide about money that waits; the machine never changes it. */
export const Decision = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('match'),
    exceptionId: ExceptionRef,
    requestId: RequestRef,
    amount: Amount,
  }),
  z.object({
    how: z.literal('split'),
    exceptionId: ExceptionRef,
    parts: z.array(part).check(z.minLength(2), z.maxLength(50)),
  }),
  /** The owner's own money, in or out. */
  z.object({ how: z.literal('not_a_sale'), exceptionId: ExceptionRef, note: line(200) }),
  /** Back to who sent it; all that has no place yet, unless an amount is named. */
  z.object({
    how: z.literal('refund'),
    exceptionId: ExceptionRef,
    refundId: RefundRef,
    amount: z.optional(Amount),
    to: RefundTo,
    reason: z.enum(REFUND_REASONS),
    note: z.optional(line(200)),
  }),
  /** The payer's money, until they buy again or want it back. */
  z.object({ how: z.literal('keep_credit'), exceptionId: ExceptionRef, note: line(200) }),
  z.object({
    how: z.literal('payout_returned'),
    exceptionId: ExceptionRef,
    payoutId: PayoutRef,
  }),
  /** The bank took back what another movement had brought; its matches are undone. */
  z.object({
    how: z.literal('reversal'),
    exceptionId: ExceptionRef,
    transferId: TransferRef,
    note: z.optional(line(200)),
  }),
  /** To or from another account of the same book, or its cash box. */
  z.object({
    how: z.literal('own_transfer'),
    exceptionId: ExceptionRef,
    counterpart: z.union([z.literal('cash'), TransferRef]),
  }),
  z.object({ how: z.literal('bank_interest'), exceptionId: ExceptionRef }),
  /** An outgoing line paid these; several when the bank took a whole batch in one line. */
  z.object({
    how: z.literal('payout'),
    exceptionId: ExceptionRef,
    payoutIds: z.array(PayoutRef).check(z.minLength(1), z.maxLength(500)),
  }),
  z.object({ how: z.literal('bank_fee'), exceptionId: ExceptionRef }),
  z.object({ how: z.literal('expense'), exceptionId: ExceptionRef, note: line(200) }),
])
export type Decision = z.infer<typeof Decision>

/** A decision under an id of its own, so that one sent twice counts once. */
export const ResolveException = z.intersection(z.object({ id: DecisionRef }), Decision)
export type ResolveException = z.infer<typeof ResolveException>

/** Takes a decision back, exactly; the money waits for a person again. */
export const UndoDecision = z.object({
  id: DecisionRef,
  decisionId: DecisionRef,
  reason: line(200),
})
export type UndoDecision = z.infer<typeof UndoDecision>

/** Takes back what the machine matched: the code was right and meant something else. */
export const UndoMatch = z.object({ id: DecisionRef, transferId: TransferRef, reason: line(200) })
export type UndoMatch = z.infer<typeof UndoMatch>

/** Pays a request from money that was kept for its payer. */
export const ApplyCredit = z.object({
  id: DecisionRef,
  decisionId: DecisionRef,
  requestId: RequestRef,
  amount: Amount,
})
export type ApplyCredit = z.infer<typeof ApplyCredit>

/** A payer who agreed to be known again, by money of theirs that came. */
export const RememberPayer = z.object({
  id: PayerRef,
  stallId: StallRef,
  transferId: TransferRef,
  consent: z.enum(['spoken', 'written', 'in_app']),
})
export type RememberPayer = z.infer<typeof RememberPayer>

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
