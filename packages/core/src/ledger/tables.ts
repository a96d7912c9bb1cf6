import type { BookId, EntryId } from '@cho40/contract'
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
  /** A cache of the postings, proved by `verify`. */
  cho_balance: { book_id: BookId; account_code: string; debits: Dong; credits: Dong }
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
