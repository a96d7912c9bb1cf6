import { type Cell, MAX_COLUMNS, type MutableSheet, type Sheet } from './grid.ts'
import { plainText, textRun } from './workbook-strings.ts'
import { attribute, type XmlHandlers } from './xml-reader.ts'

/** What the cells of a sheet need from the rest of the workbook. */
export type SheetFacts = {
  readonly strings: readonly string[]
  readonly isDate: readonly boolean[]
  /** Days count from 1904-01-01, as old Excel for Mac did. */
  readonly epoch1904: boolean
}

/** Excel counts days from 1899-12-30, or from 1904-01-01. */
const EPOCH_MS = Date.UTC(1899, 11, 30)
const EPOCH_1904_MS = Date.UTC(1904, 0, 1)
const DAY_MS = 86_400_000
const LATEST_SERIAL = 2_958_466

type Place = { column: number; kind: string; style: number; value: string; isValue: boolean }

/**
 * Gathers the cells of a worksheet. Rows without cells are left out, so a cell in the far corner
 * costs nothing; columns past the last that a statement can have are passed over.
 */
export function sheetReader(facts: SheetFacts): { sheet: Sheet; handlers: XmlHandlers } {
  const sheet: MutableSheet = { rows: [], merged: [] }
  const numbers = new Map<number, number>()
  const run = textRun()
  const cell: Place = { column: -1, kind: '', style: -1, value: '', isValue: false }
  let row: Cell[] = []
  let rowNumber = 0
  const close = (name: string): void => {
    run.close(name)
    if (name === 'v') cell.isValue = false
    else if (name === 'c' && cell.column < MAX_COLUMNS) {
      while (row.length < cell.column) row.push(null)
      row[cell.column] = valueOf(cell, run.take(), facts)
    } else if (name === 'row' && row.length > 0) {
      numbers.set(rowNumber, sheet.rows.length)
      sheet.rows.push(row)
    }
  }
  const open = (name: string, tag: string): void => {
    run.open(name, tag)
    if (name === 'c') openCell(cell, tag)
    else if (name === 'v') cell.isValue = true
    else if (name === 'row') {
      row = []
      cell.column = -1
      rowNumber = Number(/\sr=["'](\d{1,7})["']/.exec(tag)?.[1] ?? rowNumber + 1)
    } else if (name === 'mergeCell') takeMerge(sheet, numbers, attribute(tag, 'ref') ?? '')
  }
  const text = (piece: string): void => {
    if (cell.isValue) cell.value += piece
    else run.text(piece)
  }
  return { sheet, handlers: { open, close, text } }
}

function openCell(cell: Place, tag: string): void {
  const column = columnOf(/\sr=["']([A-Z]{1,3})/.exec(tag)?.[1])
  cell.column = column ?? cell.column + 1
  cell.kind = /\st=["']([A-Za-z]+)["']/.exec(tag)?.[1] ?? 'n'
  cell.style = Number(/\ss=["'](\d{1,6})["']/.exec(tag)?.[1] ?? -1)
  cell.value = ''
}

function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function valueOf({ kind, style, value }: Place, inline: string, facts: SheetFacts): Cell {
  if (kind === 'inlineStr') return inline
  if (kind === 's') return /^\d+$/.test(value) ? (facts.strings[Number(value)] ?? null) : null
  if (kind === 'b') return value === '1' || value === 'true'
  if (kind !== 'n') return plainText(value)
  const figure = value === '' ? Number.NaN : Number(value)
  if (Number.isNaN(figure)) return value === '' ? null : value
  return facts.isDate[style] === true ? dateOf(figure, facts.epoch1904) : figure
}

function dateOf(serial: number, epoch1904: boolean): Cell {
  if (serial < 0 || serial > LATEST_SERIAL) return serial
  const ms = Math.round(serial * DAY_MS)
  return new Date((epoch1904 ? EPOCH_1904_MS : EPOCH_MS) + ms)
}

/** Only cells merged downwards in one column matter: a day printed once for all its rows. */
function takeMerge(sheet: MutableSheet, numbers: ReadonlyMap<number, number>, ref: string): void {
  const [, left, top, right, bottom] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? []
  const column = columnOf(left)
  if (column === undefined || left !== right) return
  const from = numbers.get(Number(top))
  const to = numbers.get(Number(bottom))
  if (from !== undefined && to !== undefined && to > from) sheet.merged.push({ column, from, to })
}
