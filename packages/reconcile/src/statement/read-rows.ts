import { dong } from '@cho40/values'
import type { DateReading } from './cell-date.ts'
import type { Heading } from './find-heading.ts'
import { foldHeading } from './fold-heading.ts'
import { type Cell, cellText, type Grid, isBlankRow } from './grid.ts'
import { balanceRow, type Metadata } from './metadata.ts'
import { readMovement } from './read-movement.ts'
import type { SkippedRow, StatementRow } from './statement.ts'

export type RowsRead = {
  readonly rows: readonly StatementRow[]
  readonly skipped: readonly SkippedRow[]
  readonly balances: Pick<Metadata, 'opening' | 'closing'>
}

/** Words that open a footer or a page's total. */
const END_MARKS =
  /^(TONG SO|TONG CONG|TONG PHAT SINH|TONG DOANH SO|TONG TIEN|CONG PHAT SINH|CONG DOANH SO|CONG|TONG|TOTAL|GRAND TOTAL|SO DU CUOI|CLOSING BALANCE)\b/

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
  const movement = readMovement(row, heading, dates)
  if (movement.kind !== 'read') {
    const balances = balanceRow(row)
    if (balances) state.balances = { ...balances, ...state.balances, ...closingOf(balances) }
    const isEnd = row.some((cell) => END_MARKS.test(foldHeading(cell)))
    if (isEnd) state.ended = true
    if (balances || isEnd || state.ended) return
  }
  if (movement.kind === 'text') {
    continueMemo(state, movement.memo)
    return
  }
  if (movement.kind === 'none') return
  state.count += 1
  if (movement.kind === 'unreadable') {
    state.skipped.push({ line: state.count, reason: movement.reason })
    return
  }
  state.turnover += movement.row.amount + (movement.row.fee ?? 0)
  if (state.turnover > MAX_TURNOVER) {
    state.turnover -= movement.row.amount + (movement.row.fee ?? 0)
    state.skipped.push({ line: state.count, reason: 'amount_too_large' })
    return
  }
  state.rows.push({ ...movement.row, row: state.count })
}

function closingOf({ closing }: Pick<Metadata, 'opening' | 'closing'>): Pick<Metadata, 'closing'> {
  return closing === undefined ? {} : { closing: dong(closing) }
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
  if (row.map(foldHeading).join('|') === heading.text) return true
  const numbers = row.map(cellText).filter((text) => text !== '')
  return (
    numbers.length >= 3 &&
    numbers.every((text, i) => /^\(?[0-9A-C]\)?$/.test(text) || text === String(i + 1))
  )
}
