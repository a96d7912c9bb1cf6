import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { Direction, Precision } from '../bank-time.ts'

/** The layouts we know by their heading rows; `generic` is read by the aliases of all banks. */
export type LayoutName =
  | 'vietcombank'
  | 'vietcombank-document'
  | 'agribank'
  | 'vietinbank'
  | 'bidv'
  | 'techcombank'
  | 'acb'
  | 'mb'
  | 'generic'

export type Statement = {
  readonly layout: LayoutName
  /** Digits of the account as printed above the rows. */
  readonly account?: string
  readonly opening?: Dong
  readonly closing?: Dong
  readonly period?: { readonly from: MarketDay; readonly to: MarketDay }
  readonly rows: readonly StatementRow[]
  /** Data rows that could not be read. Never dropped in silence: they block a proof. */
  readonly skipped: readonly SkippedRow[]
  readonly checks: StatementChecks
}

export type StatementRow = {
  /** 1-based among the data rows of the file, skipped ones counted. */
  readonly row: number
  readonly occurredAt: Instant
  readonly precision: Precision
  readonly direction: Direction
  /** Positive. */
  readonly amount: Dong
  readonly balanceAfter?: Dong
  readonly bankReference?: string
  readonly memo: string
  /** Fee and tax the bank took with this movement, beside `amount`. */
  readonly fee?: Dong
  readonly counterparty?: { readonly account?: string; readonly name?: string }
}

export type SkippedRow = {
  readonly line: number
  readonly reason: SkipReason
}

/** `line` of a skipped row counts data rows, like `row`. */
export type SkipReason =
  | 'bad_date'
  | 'bad_amount'
  | 'no_amount'
  | 'two_amounts'
  | 'amount_too_large'

export type StatementChecks = {
  /** Whether each running balance follows from the one before. */
  readonly balanceChain:
    | { readonly state: 'ok' }
    | { readonly state: 'broken'; readonly row: number }
    | { readonly state: 'absent' }
  readonly sums: {
    readonly in: Dong
    readonly out: Dong
    /** opening + in − out = closing; `unknown` when the file does not give both balances. */
    readonly balanced: 'yes' | 'no' | 'unknown'
  }
}

export type StatementProblem =
  /** BIFF workbook: save as .xlsx. */
  | { readonly type: 'LegacyXls' }
  | { readonly type: 'EmptyStatement' }
  | {
      readonly type: 'StatementTooLarge'
      readonly limit: number
      readonly unit: 'bytes' | 'rows'
    }
  | { readonly type: 'UnreadableWorkbook' }
  | { readonly type: 'HeadingNotFound' }
