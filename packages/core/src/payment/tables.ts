import type {
  BookId,
  DeviceId,
  EntryId,
  EventId,
  HoldId,
  LeaseId,
  PayoutHistory,
  PayoutId,
  PayoutLimitWishId,
  PayoutLimitWishState,
  PayoutPurpose,
  PayoutState,
  PersonId,
  ReceivingAccountId,
  RefundId,
  RefundReason,
  RequestId,
  RequestState,
  RoleAtStall,
  SaleId,
  SaleView,
  StallId,
  StockMoveId,
  StockPlaceId,
  TransferId,
  VariantId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { OrderPaymentTables } from './orders/tables.ts'

export type PaymentTables = OrderPaymentTables & {
  /** Where an account's series of reference codes stands. */
  cho_code_series: { account_id: ReceivingAccountId; next_counter: number }
  cho_code_lease: {
    id: LeaseId
    account_id: ReceivingAccountId
    stall_id: StallId
    first_counter: number
    size: number
    leased_at: Instant
  }
  cho_sale: {
    id: SaleId
    book_id: BookId
    stall_id: StallId
    method: SaleView['method']
    state: SaleView['state']
    amount: Dong
    business_day: MarketDay
    occurred_at: Instant
    recorded_at: Instant
    entry_id: EntryId | null
  }
  /** What a sale took from the stall's stock, and what of it came back: a row for each move. */
  cho_sale_goods: {
    sale_id: SaleId
    position: number
    place_id: StockPlaceId
    variant_id: VariantId
    /** In thousandths of the unit: above zero what went, below zero what came back. */
    quantity: number
    move_id: StockMoveId
    recorded_at: Instant
  }
  cho_payment_request: {
    id: RequestId
    book_id: BookId
    account_id: ReceivingAccountId
    stall_id: StallId | null
    sale_id: SaleId | null
    code: string
    due: Dong
    /** A cache of what is allocated to it, proved by `verify`. */
    received: Dong
    /** The account that its money belongs to once matched: sales, a receivable, a payable. */
    credit_account: string
    state: RequestState
    flags: string
    business_day: MarketDay
    created_at: Instant
    recorded_at: Instant
    expires_at: Instant
  }
  /** A phone or computer that pushes events; `next_seq` is the lowest number not yet here. */
  cho_device: {
    id: DeviceId
    stall_id: StallId
    next_seq: number
    clock_offset_ms: number
    last_seen_at: Instant
  }
  /** Who sold at a stall on a day, from which device; counts and times, no amounts. */
  cho_presence: {
    stall_id: StallId
    day: MarketDay
    person_id: PersonId
    device_id: DeviceId
    role: RoleAtStall
    first_at: Instant
    last_at: Instant
    acts: number
  }
  cho_device_event: {
    device_id: DeviceId
    seq: number
    id: EventId
    body_hash: string
    status: 'applied' | 'refused'
    problem: string | null
    said_at: Instant
    recorded_at: Instant
  }
  cho_payout: {
    id: PayoutId
    book_id: BookId
    account_id: ReceivingAccountId
    code: string
    amount: Dong
    debit_account: string
    /** The money it keeps aside until it is paid or cancelled. */
    hold_id: HoldId
    to_bin: string | null
    to_number: string | null
    to_holder: string | null
    purpose: PayoutPurpose
    subject: string
    state: PayoutState
    /** 1 when its amount was above the book's limit on the day it was ordered. */
    needs_approval: number
    ordered_by: PersonId
    approved_by: PersonId | null
    channel: 'bank' | 'cash' | null
    paid_entry_id: EntryId | null
    returned_entry_id: EntryId | null
    ordered_at: Instant
    paid_at: Instant | null
    returned_at: Instant | null
  }
  cho_payout_step: {
    payout_id: PayoutId
    position: number
    step: PayoutHistory[number]['step']
    person_id: PersonId | null
    note: string | null
    recorded_at: Instant
  }
  /** Above what a payout needs a second person: a new row for each change, none is edited. */
  cho_payout_limit: {
    book_id: BookId
    position: number
    valid_from: MarketDay
    amount: Dong
    set_by: PersonId
    recorded_at: Instant
  }
  cho_payout_limit_wish: {
    id: PayoutLimitWishId
    book_id: BookId
    valid_from: MarketDay
    amount: Dong
    reason: string
    state: PayoutLimitWishState
    asked_by: PersonId
    asked_at: Instant
    decided_by: PersonId | null
    decided_at: Instant | null
  }
  cho_refund: {
    id: RefundId
    book_id: BookId
    payout_id: PayoutId
    sale_id: SaleId | null
    request_id: RequestId | null
    transfer_id: TransferId | null
    amount: Dong
    reason: RefundReason
    note: string | null
    requested_by: PersonId
    recorded_at: Instant
  }
}
