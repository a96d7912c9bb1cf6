import type { CoopText } from '../../text/coop.ts'
import type { RollWord } from '../../text/roll.ts'
import { shortDay } from '../../text/say.ts'
import type { RegisterRow } from '../../wire/coop-calls.ts'
import { csvTable } from '../../wire/csv-table.ts'

const COLUMNS = [
  'number',
  'name',
  'kind',
  'address',
  'nationality',
  'identityKind',
  'identity',
  'admittedOn',
  'share',
  'paid',
  'paidRate',
  'contributedOn',
  'form',
  'asset',
  'quantity',
  'value',
  'certificateNumber',
  'certificateDay',
] as const satisfies readonly (keyof RegisterRow & RollWord)[]
type Column = (typeof COLUMNS)[number]

const DAYS: readonly Column[] = ['admittedOn', 'contributedOn', 'certificateDay']

/** All columns of article 15, one row for each thing that was contributed. */
export function registerFile(
  rows: readonly RegisterRow[],
  words: { readonly t: Readonly<Record<RollWord, string>>; readonly coop: CoopText },
): string {
  const { t, coop } = words
  const known: Readonly<Record<string, string>> = coop
  const cell = (row: RegisterRow, column: Column): string => {
    const value = row[column]
    if (value === null || value === '') return ''
    if (column === 'kind' || column === 'form') return known[`${column}.${value}`] ?? String(value)
    if (column === 'paidRate') return (Number(value) / 100).toFixed(2).replace('.', ',')
    if (DAYS.includes(column)) return shortDay(String(value))
    // In threes, or a spreadsheet takes it for a number and its first nought is lost.
    return column === 'identity' ? inThrees(String(value)) : String(value)
  }
  return csvTable([
    COLUMNS.map((column) => t[column]),
    ...rows.map((row) => COLUMNS.map((column) => cell(row, column))),
  ])
}

function inThrees(figures: string): string {
  return /^\d+$/.test(figures) ? figures.replace(/\d{3}(?=\d)/g, '$& ') : figures
}
