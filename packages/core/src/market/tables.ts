import type {
  BookId,
  MarketId,
  PersonId,
  ReceivingAccountId,
  SignId,
  StallId,
} from '@cho40/contract'
import type { Instant } from '@cho40/values'

export type MarketTables = {
  cho_market: {
    id: MarketId
    place_code: string
    name: string
    /** 1 when the market is made up for a demonstration. */
    demo: number
    opened_at: Instant
  }
  cho_stall: {
    id: StallId
    market_id: MarketId
    number: string
    name: string
    vendor_id: PersonId
    book_id: BookId
    account_id: ReceivingAccountId
    opened_at: Instant
  }
  /** A bank account that buyers pay into; one book owns it. */
  cho_receiving_account: {
    id: ReceivingAccountId
    book_id: BookId
    bin: string
    number: string
    holder_name: string
    /** The account of the book that mirrors it. */
    ledger_account: string
    opened_at: Instant
    closed_at: Instant | null
  }
  /** A printed code, as it was on the day of print: a later change of account leaves it as it is. */
  cho_sign: {
    id: SignId
    book_id: BookId
    stall_id: StallId
    account_id: ReceivingAccountId
    /** Counts the stall's signs from 1; printed, so that people can name one. */
    nth: number
    /** The code in its memo; money that carries it came over this sign. */
    code: string
    bin: string
    number: string
    holder_name: string
    payload: string
    issued_at: Instant
    issued_by: PersonId
    withdrawn_at: Instant | null
  }
}
