import type {
  BookId,
  Bound,
  CooperativeId,
  IndicatorValueId,
  MarketId,
  PersonId,
  PilotId,
  ReportPackId,
  StallId,
  ValueState,
} from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'

export type AdoptionTables = {
  /** What a stall did on a day: kept facts, computed from sales alone and rebuilt from them any time. */
  cho_stall_day: {
    market_id: MarketId
    day: MarketDay
    stall_id: StallId
    cash_count: number
    cash_amount: Dong
    /** Sales paid by transfer and matched. */
    qr_count: number
    qr_amount: Dong
    /** Codes shown and not cancelled, paid or not. */
    asked_count: number
    /** Sales that reached the server long after they were made: recorded without a network. */
    late_count: number
  }
  /** Up to which event of a book its facts are kept. */
  cho_fact_cursor: { book_id: BookId; position: number }
  cho_indicator_value: {
    id: IndicatorValueId
    indicator_id: string
    version: number
    unit_code: string
    unit_edition: string
    first_day: MarketDay
    last_day: MarketDay
    cutoff_at: Instant
    numerator: number
    denominator: number | null
    bound: Bound
    source: string
    method: string
    evidence_0: number
    evidence_1: number
    evidence_2: number
    evidence_3: number
    covered: number | null
    coverable: number | null
    revision: number
    supersedes_id: IndicatorValueId | null
    reason: string | null
    entered_by: PersonId | null
    recorded_at: Instant
  }
  cho_value_step: {
    value_id: IndicatorValueId
    position: number
    state: ValueState
    person_id: PersonId | null
    reason: string | null
    recorded_at: Instant
  }
  /** A report as it was sent: its body is what is shown, for ever. */
  cho_report_pack: {
    id: ReportPackId
    unit_code: string
    unit_edition: string
    first_day: MarketDay
    last_day: MarketDay
    cutoff_at: Instant
    body: string
    sha256: string
    made_by: PersonId
    supersedes_id: ReportPackId | null
    reason: string | null
    recorded_at: Instant
  }
  /** Sums of takings that were printed before printed sums had epochs; read, not written any more. */
  cho_published_cell: {
    table_name: string
    unit_code: string
    first_day: MarketDay
    last_day: MarketDay
    shown: number
    recorded_at: Instant
  }
  cho_exchange_import: { sha256: string; sender: string; added: number; recorded_at: Instant }
  cho_pilot: {
    id: PilotId
    place_code: string
    name: string
    plan_number: string
    decision_number: string | null
    first_day: MarketDay
    last_day: MarketDay | null
    reporting_line: string
    replicates_id: PilotId | null
    recorded_by: PersonId
    recorded_at: Instant
  }
  cho_pilot_party: {
    pilot_id: PilotId
    name: string
    role: 'sponsor' | 'partner'
    duty: string | null
  }
  cho_pilot_activity: {
    pilot_id: PilotId
    position: number
    name: string
    due_day: MarketDay | null
  }
  /** An activity was done, or is open again; the last one holds. */
  cho_pilot_step: {
    pilot_id: PilotId
    position: number
    nth: number
    state: 'done' | 'open'
    day: MarketDay | null
    note: string | null
    person_id: PersonId
    recorded_at: Instant
  }
  cho_pilot_target: {
    pilot_id: PilotId
    indicator_id: string
    due_day: MarketDay
    bound: Bound
    target: number
    baseline: number | null
  }
  /** By when the values of a period have to be accepted, for a unit and all below it. */
  cho_report_due: {
    unit_code: string
    frequency: 'month' | 'quarter' | 'year'
    valid_from: MarketDay
    /** After the period’s last day. */
    days: number
    source: string
    set_by: PersonId
    recorded_at: Instant
  }
  /** By when a cooperative promised to pay its members after the last day of a run. */
  cho_payment_term: {
    cooperative_id: CooperativeId
    valid_from: MarketDay
    days: number
    source: string
    set_by: PersonId
    recorded_at: Instant
  }
  /** Which sums of takings were printed, each of all parts up to its epoch. */
  cho_printed_sum: {
    table_name: string
    unit_code: string
    first_day: MarketDay
    last_day: MarketDay
    epoch: number
    shown: number
    recorded_at: Instant
  }
  /** What a stall’s month had become since the epoch before; negative when sales were voided. */
  cho_printed_part: {
    month: string
    market_id: MarketId
    stall_id: StallId
    epoch: number
    cash: Dong
    transfer: Dong
  }
  /** Which key speaks for which unit; the last position holds. */
  cho_exchange_peer: {
    public_key: string
    unit_code: string
    position: number
    sender: string
    state: 'trusted' | 'ended'
    /** Null when the machine’s own operator did it at the command line. */
    set_by: PersonId | null
    recorded_at: Instant
  }
  /** A package as it came: its signature proves the values that were taken out of it. */
  cho_exchange_text: {
    sha256: string
    public_key: string
    signature: string
    made_at: Instant
    body: string
  }
  cho_exchange_value: { value_id: IndicatorValueId; sha256: string }
  cho_scorecard: {
    id: string
    version: number
    unit_code: string
    body: string
    recorded_by: PersonId
    recorded_at: Instant
  }
  /** A year’s score as it was given; a correction is the next revision, with its reason. */
  cho_score: {
    card_id: string
    card_version: number
    unit_code: string
    year: number
    revision: number
    points: number
    maximum: number
    body: string
    sha256: string
    reason: string | null
    made_by: PersonId
    recorded_at: Instant
  }
}
