import type { DateReading } from './cell-date.ts'
import type { Heading } from './find-heading.ts'
import { foldHeading } from './fold-heading.ts'
import { type Cell, cellText, type Grid, isBlankRow } from './grid.ts'
import { balanceRow, type Metadata } from './metadata.ts'
import { readMovement } from './read-movement.ts'
import type { SkippedRow, SkipReason, StatementRow } from './statement.ts'

export type RowsRead = {
  readonly rows: readonly StatementRow[]
  readonly skipped: readonly SkippedRow[]
  readonly balances: Pick<Metadata, 'opening' | 'closing'>
}

/** Words that open a footer or a page's total; a "Tổng công ty" is a company. */
const END_MARKS =
  /^(TONG (SO|CONG(?! TY)|PHAT SINH|DOANH SO|TIEN)|CONG (PHAT SINH|DOANH SO)|CONG$|TONG$|TOTAL|GRAND TOTAL|SO DU CUOI|CLOSING BALANCE)\b/

/** Sums over all rows must stay whole numbers that a double holds. */
const MAX_TURNOVER = Number.MAX_SAFE_INTEGER / 4

type State = {
  readonly rows: StatementRow[]
  readonly skipped: SkippedRow[]
  balances: Pick<Metadata, 'opening' | 'closing'>
  /** Data rows so far, read or skipped. */
  count: number
  turnover: number
  /** After a total only rows that read well are data; the rest is small print. */
  ended: boolean
}

/** Reads every row below the heading; a row with money in it is read or reported, never lost. */
export function readRows(grid: Grid, heading: Heading, dates: DateReading): RowsRead {
  const state: State = {
    rows: [],
    skipped: [],
    balances: {},
    count: 0,
    turnover: 0,
    ended: false,
  }
  for (const row of grid.slice(heading.dataFrom)) {
    if (!isBlankRow(row) && !isHeadingAgain(row, heading)) readRow(row, { state, heading, dates })
  }
  return { rows: state.rows, skipped: state.skipped, balances: state.balances }
}

type Reading = {
  readonly state: State
  readonly heading: Heading
  readonly dates: DateReading
}

function readRow(row: readonly Cell[], { state, heading, dates }: Reading): void {
  if (isFooter(row, heading)) {
    takeBalances(state, row)
    state.ended = true
    return
  }
  const movement = readMovement(row, heading, dates)
  switch (movement.kind) {
    case 'read':
      takeRow(state, movement.row)
      return
    case 'unreadable':
      if (movement.mayBeBalance && takeBalances(state, row)) return
      if (state.ended && !movement.isDated) return
      skip(state, movement.reason)
      return
    case 'text':
      if (!takeBalances(state, row) && !state.ended) continueMemo(state, movement.memo)
      return
    case 'none':
      takeBalances(state, row)
  }
}

/** The label of a footer is the first thing in its row; a memo first is a memo. */
function isFooter(row: readonly Cell[], heading: Heading): boolean {
  const first = row.findIndex((cell) => cellText(cell) !== '')
  return first !== heading.columns.memo && END_MARKS.test(foldHeading(row[first]))
}

function takeBalances(state: State, row: readonly Cell[]): boolean {
  const balances = balanceRow(row)
  // The first opening and the last closing count: pages print their own in between.
  if (balances) state.balances = { ...balances, ...state.balances, ...closingOf(balances) }
  return balances !== undefined
}

function takeRow(state: State, row: Omit<StatementRow, 'row'>): void {
  const turnover = state.turnover + row.amount + (row.fee ?? 0)
  if (turnover > MAX_TURNOVER) {
    skip(state, 'amount_too_large')
    return
  }
  state.turnover = turnover
  state.count += 1
  state.rows.push({ ...row, row: state.count })
}

function skip(state: State, reason: SkipReason): void {
  state.count += 1
  state.skipped.push({ line: state.count, reason })
}

function closingOf({ closing }: Pick<Metadata, 'opening' | 'closing'>): Pick<Metadata, 'closing'> {
  return closing === undefined ? {} : { closing }
}

/** Long memos wrap into rows of their own when a PDF becomes a sheet. */
function continueMemo(state: State, memo: string): void {
  const last = state.rows.at(-1)
  if (last && last.row === state.count) {
    state.rows[state.rows.length - 1] = { ...last, memo: `${last.memo} ${memo}`.trim() }
  }
}

/** Later pages repeat the heading, and forms number their columns below it: (1) (2) (3). */
function isHeadingAgain(row: readonly Cell[], heading: Heading): boolean {
  const date = row[heading.columns.date ?? 0]
  // A date makes it data; this is asked of every row, so it is asked first.
  if (date instanceof Date || /^(\d{4}|\d+[-/.:])/.test(cellText(date))) return false
  if (row.map(foldHeading).join('|') === heading.text) return true
  const numbers = row.map(cellText).filter((text) => text !== '')
  return (
    numbers.length >= 3 &&
    numbers.every((text, i) => /^\(?[0-9A-C]\)?$/.test(text) || text === String(i + 1))
  )
}
