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
  /** Read by a column map that a person confirmed. */
  | 'mapped'
  | 'mt940'
  | 'camt053'

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
  /** What was printed, for an error file and for remembering how to read the next file. */
  readonly asPrinted: AsPrinted
  readonly checks: StatementChecks
  /** Rows taken out of a longer statement: their numbers are those of the whole. */
  readonly isExcerpt?: true
}

export type AsPrinted = {
  /** The heading row; empty for MT940 and CAMT, which have none. */
  readonly heading: readonly string[]
  /** Cells of the rows in `skipped`, in the same order. */
  readonly refused: readonly (readonly string[])[]
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
  /** The file ends within the row, before its balance: an upload broke off. */
  | 'cut_off'

export type StatementChecks = {
  /** Whether each running balance follows from the one before. */
  readonly balanceChain:
    | { readonly state: 'ok' }
    | {
        readonly state: 'broken'
        /** The first row that does not follow. */
        readonly row: number
        /** Every break, in order of time, at most {@link MAX_GAPS}. */
        readonly gaps: readonly BalanceGap[]
      }
    | { readonly state: 'absent' }
  readonly sums: {
    readonly in: Dong
    readonly out: Dong
    /** opening + in − out = closing; `unknown` when the file does not give both balances. */
    readonly balanced: 'yes' | 'no' | 'unknown'
    /** closing − (opening + in − out), when both balances are given and differ from the rows. */
    readonly missing?: Dong
  }
  /** Rows that repeat a row above in every fact and the balance: pages that overlap. */
  readonly repeated: readonly number[]
  /** Rows dated outside the printed period. */
  readonly outsidePeriod: readonly number[]
}

export const MAX_GAPS = 100

/** Sums over rows and balances must stay whole numbers that a double holds. */
export const MAX_BALANCE = Number.MAX_SAFE_INTEGER / 4

/** A place where money that moved is not among the rows. */
export type BalanceGap = {
  /** The row whose balance does not follow. */
  readonly row: number
  /** What is missing before it: positive for money in, negative for money out. */
  readonly missing: Dong
  /** A row that was refused stands there, so the gap may be that row alone. */
  readonly isRefused: boolean
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
  /** An MT940 or CAMT.053 message that breaks its own rules at `at`: a tag and its line. */
  | { readonly type: 'MalformedMessage'; readonly at: string; readonly line?: number }
  /** Only đồng is booked here. */
  | { readonly type: 'ForeignCurrency'; readonly currency: string }
  /** A message file over several accounts: one account, one import. */
  | { readonly type: 'SeveralAccounts'; readonly accounts: readonly string[] }
  | { readonly type: 'HeadingNotFound' }
