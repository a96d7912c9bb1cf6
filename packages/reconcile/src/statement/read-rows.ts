import type { DateReading } from './cell-date.ts'
import { foldHeading } from './fold-heading.ts'
import { type Cell, cellText, type Grid, isBlankRow, type Merged, type Sheet } from './grid.ts'
import type { Heading } from './layout.ts'
import { balanceRow, type Metadata } from './metadata.ts'
import { type Pace, ROW_WORK } from './pace.ts'
import { readMovement } from './read-movement.ts'
import { MAX_BALANCE, type SkippedRow, type SkipReason, type StatementRow } from './statement.ts'

export type RowsRead = {
  readonly rows: readonly StatementRow[]
  readonly skipped: readonly SkippedRow[]
  /** Cells of the skipped rows as printed. */
  readonly refused: readonly (readonly string[])[]
  readonly balances: Pick<Metadata, 'opening' | 'closing'>
}

/** Words that open a footer or a page's total; a "Tổng công ty" is a company. */
const END_MARKS =
  /^(TONG (SO|CONG(?! TY)|PHAT SINH|DOANH SO|TIEN)|CONG (PHAT SINH|DOANH SO)|CONG$|TONG$|TOTAL|GRAND TOTAL|SO DU CUOI|CLOSING BALANCE)\b/

type State = {
  readonly rows: StatementRow[]
  readonly skipped: SkippedRow[]
  readonly refused: string[][]
  balances: Pick<Metadata, 'opening' | 'closing'>
  /** Data rows so far, read or skipped. */
  count: number
  turnover: number
  /** After a total only rows that read well are data; the rest is small print. */
  ended: boolean
}

/** Reads every row below the heading; a row with money in it is read or reported, never lost. */
export async function readRows(
  { rows: grid, merged }: Sheet,
  { heading, dates, pace }: HowToRead,
): Promise<RowsRead> {
  const state: State = {
    rows: [],
    skipped: [],
    refused: [],
    balances: {},
    count: 0,
    turnover: 0,
    ended: false,
  }
  const dateOf = mergedDates(grid, merged, heading)
  for (let at = heading.dataFrom; at < grid.length; at += 1) {
    const row = withDate(grid[at] ?? [], dateOf.get(at), heading)
    const isCut = at === grid.length - 1 && endsBeforeBalance(row, heading)
    if (!isBlankRow(row) && !isHeadingAgain(row, heading)) {
      readRow(row, { state, heading, dates, isCut })
    }
    if (pace.isDue(ROW_WORK)) await pace.rest({ read: at, total: grid.length })
  }
  const { rows, skipped, refused, balances } = state
  return { rows, skipped, refused, balances }
}

/**
 * The last row of the file stops short of the balance that the bank prints in every row: an upload
 * broke off there. Its money is real, but it could not be told from the same row in the whole file.
 */
function endsBeforeBalance(row: readonly Cell[], { columns, printed }: Heading): boolean {
  const { balance } = columns
  return balance !== undefined && row.length < printed.length && cellText(row[balance]) === ''
}

export type HowToRead = {
  readonly heading: Heading
  readonly dates: DateReading
  readonly pace: Pace
}

/** The date of rows that share one merged date cell; other merged cells keep to their first row. */
function mergedDates(grid: Grid, merged: readonly Merged[], heading: Heading): Map<number, Cell> {
  const dates = new Map<number, Cell>()
  const column = heading.columns.date
  if (column === undefined) return dates
  for (const { column: at, from, to } of merged) {
    if (at !== column || from < heading.dataFrom) continue
    const date = grid[from]?.[column] ?? null
    for (let row = from + 1; row <= to && row < grid.length; row += 1) dates.set(row, date)
  }
  return dates
}

function withDate(row: readonly Cell[], date: Cell | undefined, heading: Heading): readonly Cell[] {
  const column = heading.columns.date
  if (date === undefined || column === undefined || cellText(row[column]) !== '') return row
  // A row of the merged cell that shows nothing else stays blank.
  if (isBlankRow(row)) return row
  return Array.from({ length: Math.max(row.length, column + 1) }, (_, at) =>
    at === column ? date : (row[at] ?? null),
  )
}

type Reading = {
  readonly state: State
  readonly heading: Heading
  readonly dates: DateReading
  readonly isCut: boolean
}

function readRow(row: readonly Cell[], { state, heading, dates, isCut }: Reading): void {
  if (isFooter(row, heading)) {
    takeBalances(state, row)
    state.ended = true
    return
  }
  const movement = readMovement(row, heading, dates)
  const printed = { cells: row, line: lineOf(row, heading) ?? state.count + 1 }
  switch (movement.kind) {
    case 'read':
      if (isCut) return skip(state, 'cut_off', printed)
      takeRow(state, movement.row, printed)
      return
    case 'unreadable':
      if (movement.mayBeBalance && takeBalances(state, row)) return
      if (state.ended && !movement.isDated) return
      skip(state, movement.reason, printed)
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

/** A data row as it stands in the file. */
type Printed = { readonly cells: readonly Cell[]; readonly line: number }

/** An error file numbers its rows as the statement did that they come from. */
function lineOf(row: readonly Cell[], { columns }: Heading): number | undefined {
  if (columns.sourceLine === undefined) return undefined
  const text = cellText(row[columns.sourceLine])
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}

function takeRow(state: State, row: Omit<StatementRow, 'row'>, printed: Printed): void {
  const turnover = state.turnover + row.amount + (row.fee ?? 0)
  if (turnover > MAX_BALANCE) {
    skip(state, 'amount_too_large', printed)
    return
  }
  state.turnover = turnover
  state.count = printed.line
  state.rows.push({ ...row, row: printed.line })
}

function skip(state: State, reason: SkipReason, { cells, line }: Printed): void {
  state.count = line
  state.skipped.push({ line, reason })
  state.refused.push(cells.map(cellText))
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
