import type { LayoutName } from './statement.ts'

/** What a column holds. Columns that are known but not used keep others from taking them. */
export type ColumnRole =
  | 'date'
  | 'effectiveDate'
  | 'requestedAt'
  | 'time'
  | 'reference'
  | 'code'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'sign'
  | 'balance'
  | 'memo'
  | 'counterpartyAccount'
  | 'counterpartyName'
  | 'counterpartyBank'
  | 'fee'
  | 'tax'
  | 'ignored'

/** A bank's statement as data. Words are folded: no marks, upper case, single spaces. */
export type Layout = {
  readonly name: LayoutName
  /** Words above the rows that tell the bank. */
  readonly marks: readonly string[]
  readonly headings: Partial<Record<ColumnRole, readonly string[]>>
  readonly dateOrder: 'day-first' | 'month-first'
  /** The second line of a date cell is the bank's reference. */
  readonly dateCellHoldsReference?: boolean
}
