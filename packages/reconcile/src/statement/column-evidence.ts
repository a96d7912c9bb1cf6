import { readAmount } from './cell-amount.ts'
import { readDate } from './cell-date.ts'
import { type Cell, cellText, type Grid } from './grid.ts'
import type { Columns } from './layout.ts'

/** What the cells of one column look like over the data rows, in hundredths of those rows. */
export type ColumnLook = {
  readonly column: number
  readonly dates: number
  readonly amounts: number
  readonly blanks: number
  /** Distinct texts among the filled cells. */
  readonly distinct: number
  readonly letters: number
  /** Letters and digits of a filled cell, on average. */
  readonly length: number
  /** 1, 2, 3, …: numbers of rows, whatever else they look like. */
  readonly isCount: boolean
}

const LIKE_A_DATE = /^'?\d{1,4}[-/.:]\d{1,2}[-/.:\s]/

function isDateCell(cell: Cell | undefined): boolean {
  if (cell instanceof Date) return true
  return (
    LIKE_A_DATE.test(cellText(cell)) &&
    (readDate(cell, { order: 'day-first' }) ?? readDate(cell, { order: 'month-first' })) !==
      undefined
  )
}

export function isAmountCell(cell: Cell | undefined): boolean {
  return typeof readAmount(cell) === 'number' && !isDateCell(cell)
}

/** A row with a date and money in different cells. */
export function isMovement(row: readonly Cell[]): boolean {
  return row.some(isDateCell) && row.some(isAmountCell)
}

/** Looks at one column. */
export function lookAt(rows: Grid, column: number): ColumnLook {
  const cells = rows.map((row) => row[column])
  const texts = cells.map(cellText).filter((text) => text !== '')
  const share = (count: number, of: number): number =>
    of === 0 ? 0 : Math.round((count * 100) / of)
  const filled = cells.filter((cell) => cellText(cell) !== '')
  return {
    column,
    dates: share(filled.filter(isDateCell).length, filled.length),
    amounts: share(filled.filter((cell) => isAmountCell(cell)).length, filled.length),
    blanks: share(cells.length - filled.length, cells.length),
    distinct: share(new Set(texts).size, texts.length),
    letters: share(texts.filter((text) => /\p{L}{2}/u.test(text)).length, texts.length),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    isCount: texts.length > 1 && texts.every((text, i) => text === String(i + Number(texts[0]))),
  }
}

export type MoneyColumns = Pick<Columns, 'debit' | 'credit' | 'amount' | 'balance'>

/**
 * The columns whose figures prove each other: each balance is the one before, more the credit, less
 * the debit, in one order of time or the other. `share` is how many hundredths of the rows fit.
 */
export function provedMoney(
  rows: Grid,
  candidates: readonly number[],
): { readonly columns: MoneyColumns; readonly share: number } | undefined {
  const figures = new Map(candidates.map((column) => [column, figuresOf(rows, column)]))
  let best: { readonly columns: MoneyColumns; readonly share: number } | undefined
  const weigh = (columns: MoneyColumns): void => {
    const share = chainShare(columns, figures)
    if (share > (best?.share ?? 0)) best = { columns, share }
  }
  for (const balance of candidates) {
    for (const credit of candidates) {
      if (credit === balance) continue
      weigh({ amount: credit, balance })
      for (const debit of candidates) {
        if (debit !== credit && debit !== balance) weigh({ debit, credit, balance })
      }
    }
  }
  return best
}

function figuresOf(rows: Grid, column: number): readonly number[] {
  return rows.map((row) => {
    const amount = readAmount(row[column])
    return typeof amount === 'number' ? amount : 0
  })
}

function chainShare(
  { debit, credit, amount, balance = -1 }: MoneyColumns,
  figures: ReadonlyMap<number, readonly number[]>,
): number {
  const at = (column: number | undefined, row: number): number =>
    column === undefined ? 0 : (figures.get(column)?.[row] ?? 0)
  const rows = figures.get(balance)?.length ?? 0
  let forwards = 0
  let backwards = 0
  for (let row = 1; row < rows; row += 1) {
    const change = (r: number): number => at(credit, r) + at(amount, r) - Math.abs(at(debit, r))
    const step = at(balance, row) - at(balance, row - 1)
    if (change(row) !== 0 && step === change(row)) forwards += 1
    if (change(row - 1) !== 0 && -step === change(row - 1)) backwards += 1
  }
  return rows < 2 ? 0 : Math.round((Math.max(forwards, backwards) * 100) / (rows - 1))
}
