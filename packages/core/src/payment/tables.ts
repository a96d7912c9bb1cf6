import type {
  BookId,
  DeviceId,
  EntryId,
  EventId,
  LeaseId,
  ReceivingAccountId,
  RequestId,
  RequestState,
  SaleId,
  SaleView,
  StallId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'

export type PaymentTables = {
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
}
