import type { Dong } from '@cho40/values'

/** Why money waits for a person. Kept as data in stores and files, so the words are stable. */
export type ExceptionType =
  | 'no_code'
  | 'bad_code'
  | 'foreign_code'
  | 'unknown_request'
  | 'short'
  | 'over'
  | 'late'
  | 'paid_twice'
  | 'one_for_many'
  | 'ambiguous'
  | 'wrong_account'
  | 'reversal'
  | 'attested_not_banked'
  | 'statement_gap'
  | 'amount_alarm'
  | 'cancelled_request'

/** What tied the money to the request, strongest first. */
export type Evidence = 'virtual_account' | 'code_exact' | 'code_corrected'

/** What the request should show after this allocation. */
export type AllocationFlag = 'partial' | 'late'

export type Allocation = {
  readonly requestId: string
  readonly amount: Dong
  readonly evidence: Evidence
  readonly flags: readonly AllocationFlag[]
}

/** A guess for a person to confirm with one tap: facts, never a sentence, never booked alone. */
export type Suggestion = {
  readonly requestId: string
  /** 0 to 1. */
  readonly score: number
  readonly reasons: {
    readonly amountEqual: boolean
    /** Whole minutes between the transfer and the making of the request. */
    readonly minutesApart: number
    /** Open requests for the transfer's amount within 30 minutes, this one included. */
    readonly openWithSameAmount: number
    readonly payerSeen: boolean
    /** The code or virtual account that points here, when one does. */
    readonly evidence?: Evidence
  }
}

/** Σ allocations + remainder = amount of the transfer; a remainder always has its exception. */
export type MatchDecision =
  | {
      readonly kind: 'allocate'
      readonly allocations: readonly Allocation[]
      readonly remainder: Dong
      readonly exception?: ExceptionType
    }
  | {
      readonly kind: 'exception'
      readonly exception: ExceptionType
      readonly suggestions: readonly Suggestion[]
    }
