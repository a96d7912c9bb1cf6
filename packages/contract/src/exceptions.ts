import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { Role } from './access.ts'
import type {
  BookId,
  DecisionId,
  ExceptionId,
  PayoutId,
  PersonId,
  ReceivingAccountId,
  RequestId,
  StallId,
  TransferId,
} from './ids.ts'
import type { Beneficiary, PayoutState } from './payout.ts'
import type { ExceptionView } from './reconciliation.ts'

/** What a person may decide about money that waits. */
export const RESOLUTIONS = [
  'match',
  'split',
  'refund',
  'keep_credit',
  'not_a_sale',
  'payout_returned',
  'reversal',
  'own_transfer',
  'bank_interest',
  'payout',
  'bank_fee',
  'expense',
] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** `alarm`: somebody may be stealing at this moment. */
export type Severity = 'alarm' | 'high' | 'normal' | 'low'

export type ExceptionRule = {
  readonly direction: 'in' | 'out'
  /** Whose work it is first; whoever may resolve it, may. */
  readonly owner: Role
  readonly severity: Severity
  /** Older than this it counts as overdue. */
  readonly dueHours: number
  /** In the order in which a screen offers them; the first has the nearest key. */
  readonly resolutions: readonly Resolution[]
}

const IN: readonly Resolution[] = [
  'match',
  'split',
  'refund',
  'keep_credit',
  'not_a_sale',
  'reversal',
  'own_transfer',
  'bank_interest',
]
const BACK: readonly Resolution[] = ['payout_returned', 'reversal', ...IN.slice(0, 5)]
const GIVE_BACK: readonly Resolution[] = ['refund', 'keep_credit', 'match', 'split', 'not_a_sale']
const OUT: readonly Resolution[] = [
  'payout',
  'bank_fee',
  'expense',
  'own_transfer',
  'not_a_sale',
  'reversal',
]

const incoming = (
  owner: Role,
  [severity, dueHours]: readonly [Severity, number],
  resolutions: readonly Resolution[] = IN,
): ExceptionRule => ({ direction: 'in', owner, severity, dueHours, resolutions })

const outgoing = (severity: Severity): ExceptionRule => ({
  direction: 'out',
  owner: 'bookkeeper',
  severity,
  dueHours: 72,
  resolutions: OUT,
})

/** Why money waits for a person, and whose work that is. Kept as data, so the words are stable. */
export const EXCEPTION_RULES = {
  no_code: incoming('vendor', ['normal', 24]),
  bad_code: incoming('vendor', ['normal', 24]),
  foreign_code: incoming('bookkeeper', ['normal', 24]),
  unknown_request: incoming('vendor', ['normal', 48]),
  short: incoming('vendor', ['normal', 24]),
  over: incoming('vendor', ['normal', 48], GIVE_BACK),
  late: incoming('vendor', ['normal', 24]),
  paid_twice: incoming('vendor', ['high', 48], GIVE_BACK),
  one_for_many: incoming(
    'bookkeeper',
    ['normal', 24],
    ['split', ...IN.filter((r) => r !== 'split')],
  ),
  ambiguous: incoming('bookkeeper', ['normal', 24]),
  wrong_account: incoming('bookkeeper', ['high', 24], GIVE_BACK),
  cancelled_request: incoming('vendor', ['normal', 48], GIVE_BACK),
  reversal: incoming('bookkeeper', ['high', 24], BACK),
  attested_not_banked: incoming('vendor', ['high', 48]),
  statement_gap: incoming('bookkeeper', ['high', 24]),
  amount_alarm: incoming('vendor', ['alarm', 1]),
  /** A match was taken back. */
  undone: incoming('bookkeeper', ['normal', 24]),
  outflow: outgoing('normal'),
  payout_amount: outgoing('high'),
  payout_twice: outgoing('alarm'),
  payout_not_live: outgoing('alarm'),
} as const satisfies Readonly<Record<string, ExceptionRule>>
export type ExceptionName = keyof typeof EXCEPTION_RULES

/** The rule of a type that a store may hold from an earlier version. */
export function exceptionRule(type: string): ExceptionRule {
  const rules: Readonly<Record<string, ExceptionRule>> = EXCEPTION_RULES
  return Object.hasOwn(rules, type) && rules[type] ? rules[type] : EXCEPTION_RULES.no_code
}

/** A fact for a ranking, to be put into words on the screen. */
export type SuggestionReason =
  | { why: 'exact_amount' }
  /** The transfer is less than what is due. */
  | { why: 'partial'; missing: Dong }
  /** The transfer is more than what is due. */
  | { why: 'over'; extra: Dong }
  /** Received = due ÷ divisor: a documented fraud. */
  | { why: 'amount_alarm'; divisor: number }
  | { why: 'minutes_apart'; minutes: number }
  | { why: 'days_apart'; days: number }
  /** How many open requests of this amount there are nearby, this one included. */
  | { why: 'waiting_alike'; count: number }
  | { why: 'code' }
  /** The memo has this code but for so many symbols. */
  | { why: 'near_code'; wrong: number }
  | { why: 'expired' }
  | { why: 'cancelled' }
  | { why: 'payer_known' }
  | { why: 'beneficiary_account' }
  | { why: 'beneficiary_name' }
  | { why: 'returned_words' }

/** A request that the money may be for; best first. Never booked without a person. */
export type RequestSuggestion = ExceptionView['suggestions'][number] & {
  code: string
  stallId: StallId | null
  /** What a match would put to it. */
  amount: Dong
  /** 0 to 1. */
  score: number
  reasons: readonly SuggestionReason[]
}

/** Several requests whose dues sum to the money. */
export type SplitSuggestion = {
  parts: readonly { requestId: RequestId; amount: Dong }[]
  minutesApart: number
}

/** Other money that waits: together they are what one request asks. */
export type TogetherSuggestion = {
  requestId: RequestId
  due: Dong
  transferIds: readonly TransferId[]
}

export type PayoutSuggestion = {
  payoutId: PayoutId
  code: string
  amount: Dong
  state: PayoutState
  to: Beneficiary | null
  score: number
  reasons: readonly SuggestionReason[]
}

/** A movement of the same amount the other way in the same book: a reversal or an own transfer. */
export type CounterpartSuggestion = {
  transferId: TransferId
  accountId: ReceivingAccountId
  occurredAt: Instant
  unallocated: Dong
  daysApart: number
  sameAccount: boolean
}

/** Why it waits, in figures; each is there when it is known. */
export type ExceptionFacts = {
  code?: string
  requestId?: RequestId
  due?: Dong
  received?: Dong
  missing?: Dong
  extra?: Dong
  divisor?: number
  minutesLate?: number
  payoutId?: PayoutId
  ordered?: Dong
  payoutState?: PayoutState
}

export type ExceptionDetail = Omit<ExceptionView, 'suggestions'> & {
  bookId: BookId
  accountId: ReceivingAccountId
  direction: 'in' | 'out'
  owner: Role
  severity: Severity
  ageMinutes: number
  overdue: boolean
  resolutions: readonly Resolution[]
  facts: ExceptionFacts
  suggestions: readonly RequestSuggestion[]
  splits: readonly SplitSuggestion[]
  together: readonly TogetherSuggestion[]
  payouts: readonly PayoutSuggestion[]
  counterparts: readonly CounterpartSuggestion[]
}

/** How much waits for a person: both directions, as sums without a place. */
export type WaitingTally = { count: number; unallocated: Dong }

/** What records do not say together, though no money waits for it. */
export type DoubtView = {
  type: 'attested_not_banked' | 'not_on_statement' | 'statement_gap'
  owner: Role
  severity: Severity
  accountId: ReceivingAccountId
  stallId: StallId | null
  requestId?: RequestId
  transferId?: TransferId
  amount?: Dong
  /** The day it is about, or the first of a gap. */
  day: MarketDay
  /** The last day of a gap. */
  through?: MarketDay
  /** Of a gap between two statements: the balances that do not follow. */
  closing?: Dong
  opening?: Dong
}

/** Money that has its place, and what put it there. */
export type PlacedTransferView = {
  transferId: TransferId
  stallId: StallId | null
  direction: 'in' | 'out'
  amount: Dong
  occurredAt: Instant
  memo: string
  places: readonly {
    /** Null for what the machine matched. */
    decisionId: DecisionId | null
    how: Resolution | 'machine'
    amount: Dong
  }[]
}

/** Money that is kept for a payer, and the open requests that it could pay. */
export type CreditView = {
  decisionId: DecisionId
  transferId: TransferId
  stallId: StallId | null
  amount: Dong
  note: string
  memo: string
  keptAt: Instant
  requests: readonly { requestId: RequestId; code: string; left: Dong; createdAt: Instant }[]
}

export type DecisionView = {
  id: DecisionId
  transferId: TransferId
  exceptionId: ExceptionId | null
  how: Resolution | 'undo'
  undoesId: DecisionId | null
  /** It was undone by this later one. */
  undoneBy: DecisionId | null
  note: string | null
  by: PersonId | null
  at: Instant
  places: readonly {
    amount: Dong
    requestId: RequestId | null
    payoutId: PayoutId | null
    purpose: string | null
  }[]
}
