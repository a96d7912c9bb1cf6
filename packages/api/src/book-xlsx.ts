import {
  type BookCell,
  type BookColumn,
  type BookSheet,
  fullHead,
  textOf,
  wordsOfSheet,
} from '@cho40/core/ledger'
import { isMarketDay } from '@cho40/values'
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'

/**
 * Shown as `1.234.567` where Excel speaks Vietnamese: in a format's code the comma stands for the
 * reader's own grouping mark, and a point would mean decimals.
 */
const AMOUNT = '#,##0;(#,##0);"–"'
const DAY = 'dd/mm/yyyy'

const BOLD: CellStyle = { font: { bold: true } }
const THIN = { style: 'thin' } as const
const HEAD: CellStyle = {
  font: { bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { top: THIN, bottom: THIN, left: THIN, right: THIN },
}

/** Rows that stand out on paper stand out here. */
const BOLD_ROWS: readonly string[] = ['heading', 'opening', 'total']

/**
 * A statement as a workbook: its head, the table with real numbers and days under frozen heads, its
 * notes and who signs. Text is text: nothing in it is a formula.
 */
export function bookXlsx(sheet: BookSheet): Promise<Uint8Array> {
  const { table, language } = sheet
  const words = wordsOfSheet(sheet)
  const above = [
    ...words.unit,
    ...words.form,
    words.title,
    ...(words.about === null ? [] : [words.about]),
    words.period,
    words.currency,
  ]
  const heads = table.columns.map((column) => fullHead(column, language))
  const body = table.rows.map(({ cells }) =>
    cells.map((cell, nth) => valueOf(cell, table.columns[nth], sheet)),
  )
  const below = [words.close, ...words.notes, words.dated]
  const line = (text: string): CellValue[] => [text]
  const headRow = above.length
  const made: WriteSheet = {
    name: sheetName(words.title),
    columns: table.columns.map(columnOf),
    rows: [
      ...above.map(line),
      heads,
      ...body,
      [],
      ...below.map(line),
      signersRow(words.signers, heads.length),
    ],
    cells: styled(sheet, { title: above.indexOf(words.title), headRow }),
    freezePane: { rows: headRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: table.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
    },
    headerFooter: { oddFooter: '&R&P/&N' },
  }
  return writeXlsx({ sheets: [made] })
}

/** Excel allows 31 characters, none of these. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

function columnOf({ holds, width }: BookColumn) {
  const wide = Math.max(8, Math.round(width / 1.7))
  if (holds === 'amount') return { width: Math.max(16, wide), numFmt: AMOUNT }
  if (holds === 'day') return { width: 12, numFmt: DAY }
  return { width: wide }
}

function valueOf(cell: BookCell, column: BookColumn | undefined, sheet: BookSheet): CellValue {
  if (cell === null || typeof cell === 'number') return cell
  if (column?.holds === 'day' && isMarketDay(cell)) return new Date(`${cell}T00:00:00.000Z`)
  return textOf(cell, sheet.language)
}

/** Signers over the width of the table, the first at its left edge. */
function signersRow(signers: readonly string[], columns: number): CellValue[] {
  const row: CellValue[] = Array.from({ length: columns }, () => null)
  for (const [nth, signer] of signers.entries()) {
    row[Math.floor((nth * columns) / signers.length)] = signer
  }
  return row
}

function styled(
  { table }: BookSheet,
  at: { readonly title: number; readonly headRow: number },
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  cells.set(`${at.title},0`, { style: { font: { bold: true, size: 14 } } })
  for (const nth of table.columns.keys()) cells.set(`${at.headRow},${nth}`, { style: HEAD })
  for (const [row, { is }] of table.rows.entries()) {
    if (!BOLD_ROWS.includes(is)) continue
    for (const [nth, { holds }] of table.columns.entries()) {
      const style = holds === 'amount' ? { ...BOLD, numFmt: AMOUNT } : BOLD
      cells.set(`${at.headRow + 1 + row},${nth}`, { style })
    }
  }
  return cells
}
