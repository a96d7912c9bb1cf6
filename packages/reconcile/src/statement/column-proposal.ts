import { err, ok, type Result } from '@cho40/values'
import {
  type ColumnLook,
  isAmountCell,
  isMovement,
  lookAt,
  type MoneyColumns,
  provedMoney,
} from './column-evidence.ts'
import { type ColumnMap, headingFingerprint, headingOf, widthFingerprint } from './column-map.ts'
import { columnsOf, findHeading } from './find-heading.ts'
import { foldHeading } from './fold-heading.ts'
import { type Cell, cellText, type Grid } from './grid.ts'
import { type ColumnRole, type Columns, isReadable, SEARCH_ROWS } from './layout.ts'
import { generic } from './layouts.ts'
import { openFile } from './open-file.ts'
import { createPace } from './pace.ts'
import { readMovement } from './read-movement.ts'
import type { StatementProblem, StatementRow } from './statement.ts'

/** A guess at how to read a file, for a person to confirm. */
export type ColumnProposal = {
  readonly map: ColumnMap
  /** Whether the columns suffice to read by; if not, a person has to name the rest. */
  readonly isReadable: boolean
  /** How sure each column is, 0–100. Balances that prove each other give 100. */
  readonly confidence: Partial<Record<ColumnRole, number>>
  /** The heading as printed; empty when the file has none. */
  readonly heading: readonly string[]
  /** The first rows below it as printed, and what the map makes of them. */
  readonly sample: readonly { readonly cells: readonly string[]; readonly row?: SampleRow }[]
}

export type SampleRow = Omit<StatementRow, 'row'>

const LOOKED_AT = 300
const SAMPLE_ROWS = 5
/** A role that the heading's words name, without proof from the cells. */
const NAMED = 70
/** A role that only the look of the cells suggests. */
const LOOKS = 50

/**
 * Proposes how to read a file whose heading no layout knows: by the words of the heading, by what
 * the cells look like, and by which columns prove each other as debit, credit and balance.
 * Problems: those of `readStatement`; HeadingNotFound when no rows of money are in it.
 */
export async function proposeColumnMap(
  bytes: Uint8Array,
  { fileName }: { readonly fileName?: string } = {},
): Promise<Result<ColumnProposal, StatementProblem>> {
  const hints = fileName === undefined ? {} : { fileName }
  const file = await openFile(bytes, hints, createPace())
  if (!file.ok) return file
  if (file.value.kind === 'message') return err({ type: 'HeadingNotFound' })
  for (const open of file.value.sheets) {
    const sheet = await open()
    if (!sheet.ok) return sheet
    const proposal = proposalFor(sheet.value.rows)
    if (proposal) return ok(proposal)
  }
  return err({ type: 'HeadingNotFound' })
}

/** The same for cells that are already read. Undefined when no rows of money are in them. */
function proposalFor(grid: Grid): ColumnProposal | undefined {
  const place = dataPlace(grid)
  if (place === undefined) return undefined
  const heading = place.from === 0 ? [] : (grid[place.headingAt] ?? [])
  const rows = grid.slice(place.from, place.from + LOOKED_AT).filter(isMovement)
  const guess = guessed(rows, heading)
  const map: ColumnMap = {
    fingerprint: headingFingerprint(heading) || widthFingerprint(grid),
    columns: guess.columns,
    dateOrder: dateOrderOf(rows, guess.columns.date),
  }
  const text = heading.map(foldHeading).join('|')
  const printed = heading.map(cellText)
  const how = headingOf(map, { dataFrom: place.from, text, printed })
  return {
    map,
    isReadable: isReadable(map.columns),
    confidence: guess.confidence,
    heading: printed,
    sample: rows.slice(0, SAMPLE_ROWS).map((row) => {
      const movement = readMovement(row, how, { order: map.dateOrder })
      const cells = row.map(cellText)
      return movement.kind === 'read' ? { cells, row: movement.row } : { cells }
    }),
  }
}

/** The heading is the last row of words above the first movement, or the one a layout finds. */
function dataPlace(grid: Grid): { readonly headingAt: number; readonly from: number } | undefined {
  const known = findHeading(grid)
  const first = grid.slice(known?.dataFrom ?? 0, SEARCH_ROWS + LOOKED_AT).findIndex(isMovement)
  if (first < 0) return undefined
  if (known) return { headingAt: known.dataFrom - 1, from: known.dataFrom }
  for (let at = first - 1; at >= 0 && at >= first - 3; at -= 1) {
    if (headingFingerprint(grid[at] ?? []) !== '') return { headingAt: at, from: at + 1 }
  }
  return { headingAt: 0, from: 0 }
}

type Guess = {
  readonly columns: Columns
  readonly confidence: Partial<Record<ColumnRole, number>>
}

function guessed(rows: Grid, heading: readonly Cell[]): Guess {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const looks = Array.from({ length: width }, (_, column) => lookAt(rows, column))
  const columns: Columns = {}
  const confidence: Partial<Record<ColumnRole, number>> = {}
  const taken = new Set<number>()
  const take = (role: ColumnRole, column: number | undefined, sure: number): void => {
    if (column === undefined || columns[role] !== undefined || taken.has(column)) return
    taken.add(column)
    columns[role] = column
    confidence[role] = sure
  }
  const named = columnsOf(heading.map(foldHeading), generic).columns
  const dates = looks.filter((look) => look.dates >= 80).sort((a, b) => b.dates - a.dates)
  const date = dates.find(({ column }) => column === named.date) ?? dates[0]
  take('date', date?.column, date && date.column === named.date ? 95 : (date?.dates ?? 0) - 15)
  for (const { role, column, sure } of moneyOf(rows, looks, named)) take(role, column, sure)
  for (const [role, column] of Object.entries(named) as [ColumnRole, number][]) {
    const isMoney = role === 'debit' || role === 'credit' || role === 'amount' || role === 'balance'
    if (role !== 'ignored' && role !== 'date' && !isMoney) take(role, column, NAMED)
  }
  const free = looks.filter((look) => !taken.has(look.column) && !look.isCount)
  const texts = free.filter((look) => look.letters >= 50).sort((a, b) => b.length - a.length)
  take('memo', texts[0]?.column, LOOKS)
  const marks = free.filter(({ column, distinct, blanks, length, dates: shown }) => {
    return !taken.has(column) && distinct >= 95 && blanks <= 10 && length >= 4 && shown < 20
  })
  take('reference', marks[0]?.column, LOOKS - 10)
  return { columns, confidence }
}

type Taken = {
  readonly role: ColumnRole
  readonly column: number | undefined
  readonly sure: number
}

function moneyOf(rows: Grid, looks: readonly ColumnLook[], named: Columns): readonly Taken[] {
  const figures = looks
    .filter((look) => look.amounts >= 90 && look.dates < 20 && !look.isCount)
    .map(({ column }) => column)
    .slice(0, 12)
  const proved = provedMoney(rows, figures)
  if (proved && proved.share >= 80 && rows.length >= 3) return entries(proved.columns, proved.share)
  const byName = { debit: named.debit, credit: named.credit, amount: named.amount }
  const words = Object.entries({ ...byName, balance: named.balance })
    .filter(([, column]) => column !== undefined && figures.includes(column))
    .map(([role, column]) => ({ role: role as ColumnRole, column, sure: NAMED }))
  if (words.some(({ role }) => role !== 'balance')) return words
  // One column of figures is the money; two that never stand together are money out and money in.
  const [one, two] = figures
  if (one !== undefined && two === undefined) return [{ role: 'amount', column: one, sure: LOOKS }]
  const areApart = rows.every(
    (row) => !(isAmountCell(row[one ?? -1]) && isAmountCell(row[two ?? -1])),
  )
  if (one === undefined || two === undefined || !areApart) return []
  return [
    { role: 'debit', column: one, sure: LOOKS - 10 },
    { role: 'credit', column: two, sure: LOOKS - 10 },
  ]
}

function entries(columns: MoneyColumns, sure: number): readonly Taken[] {
  return (Object.entries(columns) as [ColumnRole, number][]).map(([role, column]) => ({
    role,
    column,
    sure,
  }))
}

/** Month first only when a figure above twelve stands second and none stands first. */
function dateOrderOf(rows: Grid, column: number | undefined): ColumnMap['dateOrder'] {
  if (column === undefined) return 'day-first'
  const parts = rows.map((row) => /^'?(\d{1,2})[-/.](\d{1,2})[-/.]\d/.exec(cellText(row[column])))
  const isDayFirst = parts.some((part) => Number(part?.[1] ?? 0) > 12)
  const isMonthFirst = parts.some((part) => Number(part?.[2] ?? 0) > 12)
  return isMonthFirst && !isDayFirst ? 'month-first' : 'day-first'
}
