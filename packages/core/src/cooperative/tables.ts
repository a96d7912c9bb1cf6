import type {
  AgreementId,
  BookId,
  CapitalCap,
  CapitalCertificateId,
  CapitalExceptionId,
  CapitalForm,
  CapitalId,
  CharterId,
  CooperativeForm,
  CooperativeId,
  DistributionId,
  EntryId,
  FundMovementId,
  FundSourceId,
  FundSourceKind,
  LeavingId,
  MeetingId,
  MemberId,
  MemberKind,
  PayoutAccountView,
  PersonId,
  ResultId,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'

/** Who wrote a row down, and when. */
type Act = { recorded_by: PersonId; recorded_at: Instant }

export type CooperativeTables = MemberTables & CapitalTables & IncomeTables

type MemberTables = {
  cho_cooperative: {
    id: CooperativeId
    book_id: BookId
    place_code: string
    name: string
    /** 1 when the cooperative is made up for a demonstration. */
    demo: number
    opened_at: Instant
  }
  cho_charter: Act & {
    id: CharterId
    cooperative_id: CooperativeId
    from_day: MarketDay
    form: CooperativeForm
    code: string
    seat: string
    representative: string
    minimum_capital: Dong
    /** Basis points; null when the law's own limit holds. */
    member_cap: number | null
    internal_fund_rate: number
    external_fund_rate: number
    meeting_id: MeetingId | null
  }
  cho_meeting: Act & {
    id: MeetingId
    cooperative_id: CooperativeId
    number: string
    held_on: MarketDay
    members_invited: number
    members_present: number
    /** JSON of what it decided. */
    decisions: string
  }
  /** Name and kind are those of the last version; `verify` holds them to it. */
  cho_member: Act & {
    id: MemberId
    cooperative_id: CooperativeId
    number: number
    name: string
    kind: MemberKind
    person_id: PersonId | null
    admitted_on: MarketDay
    /** The last day of membership. */
    left_on: MarketDay | null
  }
  cho_member_version: Act & {
    member_id: MemberId
    version: number
    from_day: MarketDay
    kind: MemberKind
    party_kind: 'person' | 'organisation'
    name: string
    address: string
    nationality: string
    identity_kind: string | null
    /** The last figures, for lists. */
    identity_masked: string | null
    /** The whole number, encrypted with a key that is not in the database. */
    identity_sealed: string | null
    /** A keyed hash, to know the same person again. */
    identity_fingerprint: string | null
    phone: string | null
    language: string
    signs: string
  }
  cho_member_agreement: Act & {
    id: AgreementId
    member_id: MemberId
    number: string
    signed_on: MarketDay
    valid_from: MarketDay
    valid_to: MarketDay | null
  }
  /** All nulls: from that day the member is paid in cash. */
  cho_member_account: Act & {
    member_id: MemberId
    nth: number
    from_day: MarketDay
    bin: string | null
    number: string | null
    holder_name: string | null
    relation: PayoutAccountView['relation'] | null
  }
}

export type ChangeKind = 'pledge' | 'withdrawal' | 'transfer' | 'leaving' | 'standing'

type CapitalTables = {
  /** One change of what members promised to hold, in the order they were made. */
  cho_capital_change: Act & {
    id: CapitalId
    cooperative_id: CooperativeId
    nth: number
    kind: ChangeKind
    day: MarketDay
    /** The limits that held that day, in basis points of the total. */
    member_cap: number
    associates_cap: number
    foreign_cap: number
    /** The charter capital after it. */
    total_after: Dong
    meeting_id: MeetingId | null
  }
  cho_capital_line: {
    change_id: CapitalId
    member_id: MemberId
    delta: Dong
    /** How much more associates, or foreigners, hold by it. */
    associate_delta: Dong
    foreign_delta: Dong
  }
  /** Capital that came in or went out; each has its entry in the book. */
  cho_capital_movement: Act & {
    id: CapitalId | LeavingId
    cooperative_id: CooperativeId
    member_id: MemberId
    kind: 'contribution' | 'returned' | 'transfer'
    day: MarketDay
    form: CapitalForm | null
    description: string | null
    quantity: string | null
    value: Dong
    entry_id: EntryId
  }
  cho_capital_certificate: Act & {
    id: CapitalCertificateId
    cooperative_id: CooperativeId
    number: number
    member_id: MemberId
    share: Dong
    charter_capital: Dong
    issued_on: MarketDay
    voided_on: MarketDay | null
    void_reason: 'lost' | 'damaged' | 'details_changed' | 'capital_changed' | 'left' | null
    replaces_id: CapitalCertificateId | null
  }
  cho_capital_exception: Act & {
    id: CapitalExceptionId
    cooperative_id: CooperativeId
    cap: CapitalCap
    member_id: MemberId | null
    allowed: number
    from_day: MarketDay
    until_day: MarketDay
    reason: string
    meeting_id: MeetingId
  }
  cho_leaving: Act & {
    id: LeavingId
    cooperative_id: CooperativeId
    member_id: MemberId
    day: MarketDay
    reason: string
    meeting_id: MeetingId | null
    change_id: CapitalId | null
    entry_id: EntryId | null
    /** What was paid in, and what of it is to be paid back after the debts. */
    capital: Dong
    returned: Dong
  }
  /** Debts of a leaving member, paid from the capital. */
  cho_leaving_set_off: { leaving_id: LeavingId; account_code: string; amount: Dong }
}

type IncomeTables = {
  cho_fund_source: Act & {
    id: FundSourceId
    cooperative_id: CooperativeId
    kind: FundSourceKind
    name: string
  }
  cho_fund_movement: Act & {
    id: FundMovementId
    cooperative_id: CooperativeId
    source_id: FundSourceId
    kind: 'provision' | 'received' | 'interest'
    day: MarketDay
    amount: Dong
    note: string | null
    entry_id: EntryId
  }
  cho_result: Act & {
    id: ResultId
    cooperative_id: CooperativeId
    from_day: MarketDay
    to_day: MarketDay
    kept_apart: number
    internal_income: Dong
    internal_cost: Dong
    external_income: Dong
    external_cost: Dong
    entry_id: EntryId
  }
  cho_distribution: Act & {
    id: DistributionId
    cooperative_id: CooperativeId
    meeting_id: MeetingId
    day: MarketDay
    from_day: MarketDay
    to_day: MarketDay
    internal: Dong
    external: Dong
    internal_fund: Dong
    external_fund: Dong
    /** Of one side's gain, what made up for the other's loss. */
    losses_covered: Dong
    other_funds: Dong
    internal_remainder: Dong
    to_members: Dong
    kept: Dong
    /** The law's floors on that day, in basis points. */
    fund_floor: number
    by_use_floor: number
    entry_id: EntryId | null
  }
  cho_distribution_result: { distribution_id: DistributionId; result_id: ResultId }
  cho_distribution_share: {
    distribution_id: DistributionId
    member_id: MemberId
    by_use: Dong
    by_labour: Dong
    by_capital: Dong
    external_by_use: Dong
    external_by_capital: Dong
    total: Dong
  }
  cho_distribution_fund: {
    distribution_id: DistributionId
    name: string
    kind: 'welfare' | 'development'
    side: 'internal' | 'external'
    amount: Dong
  }
}
