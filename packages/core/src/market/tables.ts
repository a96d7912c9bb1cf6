import type {
  BookId,
  ComplaintId,
  ComplaintKind,
  ComplaintState,
  FairKind,
  FeeBillId,
  MarketEventId,
  MarketFeeKind,
  MarketFeeState,
  MarketId,
  OnboardingStep,
  PersonId,
  ReceivingAccountId,
  RequestId,
  SignId,
  StallId,
  VisitId,
  VisitOutcome,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { StallTables } from './stall-tables.ts'

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
} & StallTables &
  MarketLifeTables &
  MarketFeeTables

type MarketLifeTables = {
  /** When a market is held, from a day on; `schedule` is a `Schedule` as JSON. */
  cho_market_schedule: {
    market_id: MarketId
    valid_from: MarketDay
    schedule: string
    recorded_at: Instant
  }
  cho_market_closure: {
    market_id: MarketId
    first_day: MarketDay
    last_day: MarketDay
    reason: string
    recorded_at: Instant
  }
  /** Which unit a market lies in after its commune was divided: the tables cannot know. */
  cho_market_place: {
    market_id: MarketId
    valid_from: MarketDay
    place_code: string
    source: string
    recorded_at: Instant
  }
  cho_market_wifi: {
    market_id: MarketId
    valid_from: MarketDay
    free: number
    recorded_at: Instant
  }
  /** Who stands where from when to when; a stall without one is held since it was opened. */
  cho_tenancy: {
    stall_id: StallId
    from_day: MarketDay
    to_day: MarketDay | null
    zone: string
    goods: string
    recorded_at: Instant
  }
  cho_onboarding_step: {
    stall_id: StallId
    step: OnboardingStep
    done_on: MarketDay
    minutes: number
    helper_id: PersonId | null
    fair_id: MarketEventId | null
    recorded_at: Instant
  }
  cho_fair: {
    id: MarketEventId
    market_id: MarketId
    day: MarketDay
    kind: FairKind
    name: string
    attended: number
    recorded_at: Instant
  }
  cho_visit: {
    id: VisitId
    market_id: MarketId
    stall_id: StallId
    day: MarketDay
    helper_id: PersonId
    why: string
    outcome: VisitOutcome
    note: string | null
    recorded_at: Instant
  }
  cho_complaint: {
    id: ComplaintId
    market_id: MarketId
    stall_id: StallId | null
    kind: ComplaintKind
    day: MarketDay
    text: string
    recorded_at: Instant
  }
  cho_complaint_step: {
    complaint_id: ComplaintId
    position: number
    state: ComplaintState
    person_id: PersonId | null
    note: string | null
    recorded_at: Instant
  }
}

type MarketFeeTables = {
  /** The market board's own book, opened when it first bills. */
  cho_market_board: { market_id: MarketId; book_id: BookId; recorded_at: Instant }
  cho_fee_bill: {
    id: FeeBillId
    market_id: MarketId
    book_id: BookId
    stall_id: StallId
    kind: MarketFeeKind
    /** `2026-11`. */
    month: string
    amount: Dong
    state: MarketFeeState
    objections_until: MarketDay | null
    request_id: RequestId | null
    paid_by: 'transfer' | 'cash' | null
    /** What was taken by hand; money from a bank is the request's. */
    cash: Dong
    reason: string | null
    recorded_at: Instant
  }
  cho_fee_step: {
    bill_id: FeeBillId
    position: number
    state: MarketFeeState
    person_id: PersonId
    reason: string | null
    recorded_at: Instant
  }
}
