import type {
  AllocationId,
  BookId,
  CloseId,
  CooperativeId,
  DecisionId,
  EntryId,
  EvidenceGrade,
  ExceptionId,
  FeedAuthentication,
  FeedId,
  FeedOutcome,
  FeedProvider,
  ImportId,
  MarketId,
  ObservationId,
  PayerId,
  PayoutId,
  PersonId,
  ReceivingAccountId,
  RequestId,
  StallId,
  TransferId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { AllocationPurpose } from './purpose.ts'

export type Direction = 'in' | 'out'
export type Precision = 'day' | 'minute' | 'second'
export type SourceKind = 'webhook' | 'statement' | 'sms' | 'manual'
export type AllocationEvidence =
  | 'virtual_account'
  | 'code_exact'
  | 'code_corrected'
  | 'sign_code'
  | 'payout_code'
  | 'human'

export type ReconciliationTables = {
  cho_feed: {
    id: FeedId
    provider: FeedProvider
    authentication: FeedAuthentication
    /** Whose accounts it may speak of. */
    reach: MarketId | CooperativeId
    opened_at: Instant
    closed_at: Instant | null
  }
  /** How many messages of a feed came to what on a day; of refusals also why. */
  cho_feed_tally: {
    feed_id: FeedId
    day: MarketDay
    outcome: FeedOutcome
    /** Empty unless refused. */
    reason: string
    count: number
    last_at: Instant
  }
  /** How far what a feed may have lost was fetched from its provider, and when to ask again. */
  cho_feed_pull: {
    feed_id: FeedId
    proved_until: Instant
    last_at: Instant | null
    /** Null while there is nothing to ask with. */
    next_at: Instant | null
    /** In a row. */
    failures: number
    problem: string | null
    /** Transfers that nobody had told of before. */
    found: number
    /** The process that is asking now; its hold ends by itself. */
    lease_holder: string | null
    lease_until: Instant | null
  }
  /** What a provider sent, to the byte; kept before anything is made of it. */
  cho_inbox_message: {
    feed_id: FeedId
    sha256: string
    body: string
    /** Empty when understood; else why it was set aside. */
    set_aside: string
    received_at: Instant
  }
  /** What a source said of a transfer. Not yet what happened. */
  cho_observation: {
    id: ObservationId
    book_id: BookId
    account_id: ReceivingAccountId
    source: string
    source_kind: SourceKind
    /** The source's own name for it: the same name is the same statement, said again. */
    event_id: string
    direction: Direction
    amount: Dong
    occurred_at: Instant
    time_precision: Precision
    bank_reference: string | null
    balance_after: Dong | null
    memo: string
    state: 'linked' | 'held'
    transfer_id: TransferId | null
    import_id: ImportId | null
    statement_row: number | null
    recorded_at: Instant
  }
  /** What happened at the bank, once, however many sources told of it. */
  cho_bank_transfer: {
    id: TransferId
    book_id: BookId
    account_id: ReceivingAccountId
    direction: Direction
    amount: Dong
    occurred_at: Instant
    time_precision: Precision
    business_day: MarketDay
    grade: EvidenceGrade
    memo: string
    /** Caches of allocations and write-offs, proved by `verify`. */
    allocated: Dong
    receipt_entry_id: EntryId
    recorded_at: Instant
  }
  /** The reference codes read out of a transfer's memo. */
  cho_transfer_code: {
    transfer_id: TransferId
    account_id: ReceivingAccountId
    code: string
    /** `unissued`: a sound code that no request was given, such as a printed sign's. */
    how: 'exact' | 'corrected' | 'unissued'
  }
  cho_allocation: {
    id: AllocationId
    book_id: BookId
    transfer_id: TransferId
    /** Null when the money is for something else than a request: see `purpose`. */
    request_id: RequestId | null
    /** Negative in a row that undoes another one. */
    amount: Dong
    evidence: AllocationEvidence
    entry_id: EntryId
    recorded_at: Instant
    purpose: AllocationPurpose | null
    payout_id: PayoutId | null
    /** Null when the machine allocated. */
    decision_id: DecisionId | null
    undoes_id: AllocationId | null
  }
  /** What a person decided about a transfer, and what was undone; never changed afterwards. */
  cho_decision: {
    id: DecisionId
    book_id: BookId
    transfer_id: TransferId
    exception_id: ExceptionId | null
    exception_type: string | null
    how: string
    undoes_id: DecisionId | null
    note: string | null
    decided_by: PersonId | null
    recorded_at: Instant
  }
  /** A virtual account that only one stall's sign shows: what comes without a code is its sale. */
  cho_walk_up_account: {
    account_id: ReceivingAccountId
    stall_id: StallId
    declared_by: PersonId
    recorded_at: Instant
  }
  /** A random text for each stall; without it the hashes of its payers say nothing. */
  cho_payer_salt: { stall_id: StallId; salt: string }
  /** A payer who agreed to be known again at a stall. */
  cho_payer: {
    id: PayerId
    stall_id: StallId
    payer_hash: string
    consent: 'spoken' | 'written' | 'in_app'
    asked_by: PersonId
    recorded_at: Instant
  }
  cho_exception: {
    id: ExceptionId
    book_id: BookId
    stall_id: StallId | null
    type: string
    transfer_id: TransferId
    state: 'open' | 'resolved'
    resolution: string | null
    opened_at: Instant
    resolved_at: Instant | null
  }
  cho_statement_import: {
    id: ImportId
    book_id: BookId
    account_id: ReceivingAccountId
    file_sha256: string
    layout: string
    rows: number
    opening: Dong | null
    closing: Dong | null
    first_day: MarketDay
    last_day: MarketDay
    balance_proof: 'proved' | 'broken' | 'absent'
    report: string
    recorded_at: Instant
  }
  /** How a person said the statements of an account are to be read, by the heading they bear. */
  cho_statement_map: {
    book_id: BookId
    account_id: ReceivingAccountId
    /** The heading row, normalised (`headingFingerprint` of @cho40/reconcile). */
    fingerprint: string
    /** A `ColumnMap` as JSON. */
    map: string
    recorded_at: Instant
  }
  cho_day_close: {
    id: CloseId
    book_id: BookId
    stall_id: StallId
    day: MarketDay
    seq: number
    hash: string
    slip: string
    recorded_at: Instant
  }
}
