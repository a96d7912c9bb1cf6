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
  /** The number a row has in the statement it was taken from; error files carry it. */
  | 'sourceLine'
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

/** Where each role's column is, 0-based. */
export type Columns = Partial<Record<ColumnRole, number>>

/** The heading of a grid, as found. */
export type Heading = {
  readonly layout: Layout
  readonly columns: Columns
  /** Index of the first row below the heading. */
  readonly dataFrom: number
  /** The heading row folded, to know it again on later pages. */
  readonly text: string
  /** The heading as a person sees it, a second row joined to the first. */
  readonly printed: readonly string[]
}

/** Banks print at most this many rows above the heading. */
export const SEARCH_ROWS = 40

/** Whether enough is named to read movements: date, money and one more column. */
export function isReadable(columns: Columns): boolean {
  return (
    columns.date !== undefined &&
    (columns.amount !== undefined || (columns.credit ?? columns.debit) !== undefined) &&
    (columns.memo ?? columns.balance ?? columns.reference) !== undefined
  )
}
