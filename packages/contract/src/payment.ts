import type { Dong, Instant, MarketDay } from '@cho40/values'
import * as z from 'zod/mini'
import type { EventId, RequestId, SaleId, StallId, TransferId } from './ids.ts'
import {
  DeviceRef,
  EventRef,
  LeaseRef,
  ReceivingAccountRef,
  RefundRef,
  RequestRef,
  SaleRef,
  StallRef,
} from './ids.ts'
import { REFUND_REASONS } from './payout.ts'
import { Amount, At, line, ReferenceCode } from './primitives.ts'
import type { Problem } from './problem.ts'
import { type AccountChangeId, type SaleBack, SignCheckRef } from './stall.ts'
import { SaleGoods } from './stock.ts'

/** Draft requests exist only on the stall; the server knows these three. Expiry is display only. */
export type RequestState = 'open' | 'settled' | 'cancelled'
export type RequestFlag =
  | 'partial'
  | 'over'
  | 'late'
  | 'alarm'
  | 'paid_after_cancel'
  /** The seller vouched for the money before a bank told of it. */
  | 'attested'
  /** All of what came went back, or a part of it. */
  | 'refunded'
  | 'partly_refunded'
  /** Made by money that came over a printed sign: nobody had asked for it. */
  | 'walk_up'

/** How surely an amount is known to have arrived; each grade includes the ones before it. */
export const EVIDENCE_GRADES = [
  'none',
  'shown',
  'claimed',
  'attested',
  'notified',
  'banked',
  'crosschecked',
] as const
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number]

export const LeaseCodes = z.object({
  id: LeaseRef,
  stallId: StallRef,
  count: z.int().check(z.minimum(1), z.maximum(500)),
})
export type LeaseCodes = z.infer<typeof LeaseCodes>

export type CodeLease = { accountId: string; codes: readonly string[] }

/** What was sold, where the till knows it: each pack once. */
const goods = z.optional(
  z.array(SaleGoods).check(
    z.minLength(1),
    z.maxLength(60),
    z.refine((lines) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length),
  ),
)
const cashSale = z.object({
  type: z.literal('cash_sale'),
  saleId: SaleRef,
  amount: Amount,
  goods,
})
const requestOpened = z.object({
  type: z.literal('request_opened'),
  saleId: SaleRef,
  requestId: RequestRef,
  accountId: ReceivingAccountRef,
  code: ReferenceCode,
  amount: Amount,
  goods,
})
const requestCancelled = z.object({
  type: z.literal('request_cancelled'),
  requestId: RequestRef,
})
/** “Đã thấy tiền”: the seller saw the money with their own eyes; a bank has yet to say so. */
const requestAttested = z.object({
  type: z.literal('request_attested'),
  requestId: RequestRef,
})
const saleVoided = z.object({ type: z.literal('sale_voided'), saleId: SaleRef })

/** The customer has the money back already, out of the box. The same id again is the same refund. */
const refundedInCash = z.object({
  type: z.literal('refunded_in_cash'),
  saleId: SaleRef,
  refundId: RefundRef,
  amount: Amount,
  reason: z.enum(REFUND_REASONS),
})
/** What the camera read on the stall's own sign; the longest QR symbol has 4,296 letters. */
const signChecked = z.object({
  type: z.literal('sign_checked'),
  checkId: SignCheckRef,
  scanned: z.string().check(z.maxLength(4296)),
})

/** What the stall sells often; null takes it off. Of two changes of one name the later one counts. */
const priceSet = z.object({
  type: z.literal('price_set'),
  name: line(24),
  amount: z.nullable(Amount),
  goods: z.optional(SaleGoods),
})

/** What a stall did, in the order it did it; the phone keeps these until the server has them. */
export const StallAct = z.discriminatedUnion('type', [
  cashSale,
  requestOpened,
  requestCancelled,
  requestAttested,
  saleVoided,
  refundedInCash,
  signChecked,
  priceSet,
])
export type StallAct = z.infer<typeof StallAct>

export const StallEvent = z.object({
  id: EventRef,
  /** Counts up from 1 on each device without gaps. */
  seq: z.int().check(z.minimum(1)),
  /** The device's clock; kept as said, corrected by the offset the server measures. */
  at: At,
  act: StallAct,
})
export type StallEvent = z.infer<typeof StallEvent>

export const PushEvents = z.object({
  stallId: StallRef,
  deviceId: DeviceRef,
  /** The device's clock at sending: the server's clock less this is the offset. */
  sentAt: At,
  events: z.array(StallEvent).check(z.maxLength(200)),
})
export type PushEvents = z.infer<typeof PushEvents>

export type PushResult = {
  id: EventId
  status: 'applied' | 'duplicate' | 'refused'
  /** Why an event was refused. It is parked here; the others flow on. */
  problem?: Problem
}

export type PushAnswer = {
  results: readonly PushResult[]
  /** The lowest sequence number of this device that the server does not have. */
  nextSeq: number
  serverTime: Instant
}

export type SaleView = {
  id: SaleId
  stallId: StallId
  method: 'cash' | 'qr'
  state: 'open' | 'completed' | 'cancelled' | 'voided'
  amount: Dong
  occurredAt: Instant
  request?: RequestView
  /** Absent while nothing went back. */
  back?: SaleBack
}

export type RequestView = {
  id: RequestId
  saleId: SaleId | null
  code: string
  state: RequestState
  flags: readonly RequestFlag[]
  due: Dong
  received: Dong
  grade: EvidenceGrade
  createdAt: Instant
  expiresAt: Instant
}

/** What a link to one request shows to whoever has it. */
export type PayRequestView = {
  /** Expiry is display only: money that comes later still counts. */
  state: 'waiting' | 'short' | 'alarm' | 'paid' | 'over' | 'expired' | 'cancelled'
  due: Dong
  received: Dong
  left: Dong
  expiresAt: Instant
  /** Where what is left goes; absent when nothing is asked any more. */
  to?: { bank: string; number: string; holder: string; memo: string; payload: string }
}

export type StrayTransferView = {
  transferId: TransferId
  exceptionType: string
  amount: Dong
  unallocated: Dong
  occurredAt: Instant
}

export type StallDayView = {
  stallId: StallId
  day: MarketDay
  closed: boolean
  totals: {
    cash: Dong
    cashCount: number
    bank: Dong
    bankCount: number
    waiting: Dong
    waitingCount: number
    /** What else went into the box this day, less what went out of it; as the close counts it. */
    cashMoved: Dong
  }
  sales: readonly SaleView[]
  strays: readonly StrayTransferView[]
  /** Where the stall's event stream stands: follow `/events` from here. */
  cursor: number
}

/** What `/events?stall=…` sends; `id:` carries the cursor. */
export type StallNotice =
  | { type: 'request'; at: Instant; request: RequestView }
  | { type: 'sale'; at: Instant; saleId: SaleId; state: SaleView['state'] }
  | { type: 'stray'; at: Instant; stray: StrayTransferView }
  | { type: 'day_closed'; at: Instant; day: MarketDay }
  /** The change itself is in the stall's home: masked there. */
  | { type: 'account_change'; at: Instant; changeId: AccountChangeId }
  /** Saved prices changed, or what there is of goods; what they are now stands in the stall's home. */
  | { type: 'prices'; at: Instant }
