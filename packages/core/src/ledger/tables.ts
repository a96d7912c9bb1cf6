import type {
  BookId,
  EntryId,
  HoldId,
  PeriodCloseId,
  PeriodKind,
  PersonId,
  ReopeningId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { AccountKind, AccountRole, AccountRule } from './account.ts'
import type { Side } from './journal-entry.ts'

export type LedgerTables = {
  /** One economic entity. Its row is the lock that puts its entries in order. */
  cho_book: {
    id: BookId
    kind: BookKind
    head_seq: number
    head_hash: string
    event_position: number
    last_recorded_at: Instant
    /** The last day that was closed; later arrivals are booked after it. */
    closed_through: MarketDay | null
    opened_at: Instant
  }
  cho_account: {
    book_id: BookId
    code: string
    role: AccountRole
    kind: AccountKind
    rule: AccountRule
    /** Bounds of the balance on the account's natural side, when it has any. */
    min_balance: Dong | null
    max_balance: Dong | null
    /** The account it is a part of, and whose part it is. */
    parent_code: string | null
    party: string | null
    closed_seq: number | null
  }
  cho_entry: {
    book_id: BookId
    seq: number
    id: EntryId
    kind: string
    business_day: MarketDay
    occurred_at: Instant
    recorded_at: Instant
    /** The id of what the entry is about: a transfer, a sale, an allocation. */
    subject: string
    reverses_id: EntryId | null
  }
  cho_posting: {
    book_id: BookId
    seq: number
    line: number
    account_code: string
    side: Side
    amount: Dong
  }
  /** A cache of the postings and of the open holds, proved by `verify`. */
  cho_balance: {
    book_id: BookId
    account_code: string
    debits: Dong
    credits: Dong
    /** Sum of the holds that nobody has resolved; some of them may have expired. */
    held: Dong
  }
  /** Money set aside for one purpose. It moves nothing and is no part of the chain. */
  cho_hold: {
    id: HoldId
    book_id: BookId
    account_code: string
    amount: Dong
    subject: string
    until: Instant | null
    reserved_at: Instant
    state: HoldState
    /** What was taken of it; zero unless it was posted. */
    posted: Dong
    ended_at: Instant | null
  }
  /** A month, quarter or year that was closed: sealed, with the trial balance it closed on. */
  cho_period_close: {
    id: PeriodCloseId
    book_id: BookId
    period: PeriodKind
    from_day: MarketDay
    to_day: MarketDay
    /** Up to which day the book was closed before, and has been since. */
    through_before: MarketDay | null
    through: MarketDay
    debits: Dong
    credits: Dong
    trial_digest: string
    closed_by: PersonId
    recorded_at: Instant
    seq: number
    hash: string
  }
  cho_reopening_request: {
    id: ReopeningId
    book_id: BookId
    close_id: PeriodCloseId
    reason: string
    requested_by: PersonId
    requested_at: Instant
  }
  /** A second person's consent to a request; from here on the period takes entries again. */
  cho_reopening: {
    id: ReopeningId
    book_id: BookId
    close_id: PeriodCloseId
    through: MarketDay | null
    approved_by: PersonId
    recorded_at: Instant
    seq: number
    hash: string
  }
  cho_audit_record: {
    book_id: BookId
    seq: number
    kind: string
    subject: string
    payload: string
    previous_hash: string
    hash: string
  }
  /** What happened, for those who listen; written in the transaction that made it happen. */
  cho_event: {
    book_id: BookId
    position: number
    type: string
    /** The stall it concerns, when it concerns one. */
    stall_id: string | null
    payload: string
    recorded_at: Instant
  }
}

export type BookKind = 'vendor' | 'cooperative' | 'market_board'

export type HoldState = 'open' | 'posted' | 'voided' | 'expired'
