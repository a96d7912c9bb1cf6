import type { Dong, Id, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type {
  BookId,
  PayoutId,
  PersonId,
  ReceivingAccountId,
  RefundId,
  RequestId,
  SaleId,
  TransferId,
} from './ids.ts'
import {
  BookRef,
  MemberRef,
  PayoutRef,
  ReceivingAccountRef,
  RefundRef,
  RequestRef,
  SaleRef,
  TransferRef,
} from './ids.ts'
import {
  AccountNumber,
  Amount,
  AmountOrZero,
  Bin,
  Day,
  HolderName,
  idOf,
  line,
} from './primitives.ts'

export const PAYOUT_PURPOSES = [
  'member_settlement',
  'distribution',
  'capital_return',
  'refund',
  'other',
] as const
export type PayoutPurpose = (typeof PAYOUT_PURPOSES)[number]

/**
 * `ordered` → `sent` (somebody gave it to the bank) → `paid` (the bank's own line was seen, or cash
 * changed hands) → `returned` when the money came back. Before it is paid it may be `cancelled`.
 */
export const PAYOUT_STATES = ['ordered', 'sent', 'paid', 'returned', 'cancelled'] as const
export type PayoutState = (typeof PAYOUT_STATES)[number]

/** Whom a payout goes to, as their bank writes them. */
export const Beneficiary = z.object({
  bin: Bin,
  number: AccountNumber,
  holderName: HolderName,
})
export type Beneficiary = z.infer<typeof Beneficiary>

export const OrderPayout = z.object({
  id: PayoutRef,
  bookId: BookRef,
  /** Our account that pays; its series gives the code by which the bank's line is known again. */
  accountId: ReceivingAccountRef,
  amount: Amount,
  /** The account of the book that it is paid from, e.g. what is owed to a member. */
  debitAccount: z.string().check(z.regex(/^\d{3,5}(\.\d{1,8})?$/)),
  /** Null when it will be paid in cash. */
  to: z.nullable(Beneficiary),
  purpose: z.enum(PAYOUT_PURPOSES),
  /** The id of what it is paid for: a line of a settlement, a refund. */
  subject: line(64),
})
export type OrderPayout = z.infer<typeof OrderPayout>

/** Pays a member what the cooperative owes them in 3382: shared income, capital given back. */
export const PayMember = z.object({
  id: PayoutRef,
  memberId: MemberRef,
  accountId: ReceivingAccountRef,
  purpose: z.enum(['distribution', 'capital_return']),
  amount: Amount,
  /** In cash although the member has a bank account. */
  inCash: z._default(z.boolean(), false),
})
export type PayMember = z.infer<typeof PayMember>

export const PayoutStep = z.object({ id: PayoutRef })
export type PayoutStep = z.infer<typeof PayoutStep>

export const CancelPayout = z.object({ id: PayoutRef, reason: line(200) })
export type CancelPayout = z.infer<typeof CancelPayout>

/** How somebody who was paid in cash said so. */
export const ATTESTATIONS = ['signature', 'thumbprint', 'helper'] as const

export const PayOutInCash = z.object({
  id: PayoutRef,
  attestation: z.object({
    how: z.enum(ATTESTATIONS),
    /** Who read the slip to a person who does not read, or saw the money change hands. */
    witness: z.optional(line(80)),
  }),
})
export type PayOutInCash = z.infer<typeof PayOutInCash>

/** From `from` on, a payout above `amount` needs a second person. */
export const SetPayoutLimit = z.object({ bookId: BookRef, from: Day, amount: AmountOrZero })
export type SetPayoutLimit = z.infer<typeof SetPayoutLimit>

export const PayoutLimitWishRef = idOf('limitwish')
export type PayoutLimitWishId = Id<'limitwish'>
export type PayoutLimitWishState = 'asked' | 'approved' | 'refused' | 'withdrawn'

/** Asks for a higher limit from a day on; another person decides. */
export const AskPayoutLimit = z.object({
  id: PayoutLimitWishRef,
  bookId: BookRef,
  from: Day,
  amount: Amount,
  reason: line(200),
})
export type AskPayoutLimit = z.infer<typeof AskPayoutLimit>

/** A no of who asked takes the wish back. */
export const DecidePayoutLimit = z.object({ id: PayoutLimitWishRef, approve: z.boolean() })
export type DecidePayoutLimit = z.infer<typeof DecidePayoutLimit>

export type PayoutOrder = {
  id: PayoutId
  /** `KX…`, unique on the paying account. */
  code: string
  /** What the transfer must say: upper-case ASCII, at most 19 characters. */
  memo: string
}

export type PayoutView = PayoutOrder & {
  bookId: BookId
  accountId: ReceivingAccountId
  amount: Dong
  debitAccount: string
  to: Beneficiary | null
  purpose: PayoutPurpose
  subject: string
  state: PayoutState
  /** Above the limit and nobody but who ordered it has said yes. */
  awaitsApproval: boolean
  orderedBy: PersonId
  approvedBy: PersonId | null
  channel: 'bank' | 'cash' | null
  orderedAt: Instant
  paidAt: Instant | null
  returnedAt: Instant | null
}

export type PayoutHistory = readonly {
  step: PayoutState | 'approved' | 'reopened'
  by: PersonId | null
  note: string | null
  at: Instant
}[]

export type PayoutLimitView = { from: MarketDay | null; amount: Dong }

/** The limit of today, what is set for later days, and the latest wishes, the open one first. */
export type PayoutLimitsView = {
  now: PayoutLimitView
  coming: readonly { from: MarketDay; amount: Dong }[]
  wishes: readonly {
    id: PayoutLimitWishId
    from: MarketDay
    amount: Dong
    reason: string
    state: PayoutLimitWishState
    askedBy: PersonId
    askedByName: string
    askedAt: Instant
    decidedByName: string | null
  }[]
}

export const REFUND_REASONS = [
  'goods_returned',
  'not_delivered',
  'paid_too_much',
  'paid_twice',
  'wrong_account',
  'price_corrected',
  'other',
] as const
export type RefundReason = (typeof REFUND_REASONS)[number]

/** Cash from the box, or a transfer to the payer. */
export const RefundTo = z.union([z.literal('cash'), Beneficiary])
export type RefundTo = z.infer<typeof RefundTo>

export const RequestRefund = z.object({
  id: RefundRef,
  of: z.union([
    z.object({ saleId: SaleRef }),
    z.object({ requestId: RequestRef }),
    z.object({ transferId: TransferRef }),
  ]),
  amount: Amount,
  to: RefundTo,
  reason: z.enum(REFUND_REASONS),
  note: z.optional(line(200)),
})
export type RequestRefund = z.infer<typeof RequestRefund>

export type RefundView = {
  id: RefundId
  bookId: BookId
  payoutId: PayoutId
  saleId: SaleId | null
  requestId: RequestId | null
  transferId: TransferId | null
  amount: Dong
  reason: RefundReason
  note: string | null
  /** That of its payout. */
  state: PayoutState
  awaitsApproval: boolean
  requestedBy: PersonId
  recordedAt: Instant
}
