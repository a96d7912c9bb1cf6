import { err, ok, type Result } from '@cho40/values'
import { isMovement } from './column-evidence.ts'
import { csvGrid, csvShape } from './csv-grid.ts'
import { decodeAs, decodeText } from './decode-text.ts'
import { findHeading, type HeadingHints } from './find-heading.ts'
import { type Grid, MAX_COLUMNS, MAX_ROWS, type Sheet } from './grid.ts'
import { htmlSheet } from './html-sheet.ts'
import { SEARCH_ROWS } from './layout.ts'
import { convertSheet, type LegacyFont, legacyFontOf } from './legacy-font.ts'
import { legacySheets } from './legacy-workbook.ts'
import type { Message } from './message.ts'
import { BLOCK, type Pace } from './pace.ts'
import { sniff } from './sniff.ts'
import type { StatementProblem } from './statement.ts'
import { type OpenSheet, openWorkbook } from './workbook.ts'

/** A statement of 200,000 rows is below this; more is refused before it is read. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024

/** What a file holds: tables of cells, or a message of the banks' own. */
export type OpenedFile =
  | { readonly kind: 'sheets'; readonly sheets: readonly OpenSheet[] }
  | { readonly kind: 'message'; readonly message: Message }

/** Turns the bytes of a file into what it holds, whatever its name says. */
export async function openFile(
  bytes: Uint8Array,
  hints: HeadingHints,
  pace: Pace,
): Promise<Result<OpenedFile, StatementProblem>> {
  const columnsIn = columnCounter(hints)
  const sheets = await sheetsOf(bytes, columnsIn, pace)
  if (!sheets.ok || sheets.value.kind === 'message') return sheets
  return ok({
    kind: 'sheets',
    sheets: sheets.value.sheets.map((open) => async () => {
      const sheet = await open()
      if (!sheet.ok) return sheet
      const narrow = narrowed(sheet.value)
      const { font } = legacyFontOf(narrow.rows.slice(0, SEARCH_ROWS + 2), columnsIn)
      return ok(await convertSheet(narrow, font, pace))
    }),
  })
}

async function sheetsOf(
  bytes: Uint8Array,
  columnsIn: (head: Grid) => number,
  pace: Pace,
): Promise<Result<OpenedFile, StatementProblem>> {
  switch (sniff(bytes)) {
    case 'xlsx': {
      const sheets = await openWorkbook(bytes, pace)
      return sheets.ok ? ok({ kind: 'sheets', sheets: sheets.value }) : sheets
    }
    case 'legacy-xls': {
      const sheets = await legacySheets(bytes)
      return sheets.ok ? ok(known(sheets.value)) : sheets
    }
    case 'text':
      break
  }
  const decoded = await decodeText(bytes, pace)
  const { text } = decoded
  if (/^\s*(\{1:|:20:)/.test(text)) return ok({ kind: 'message', message: { kind: 'mt940', text } })
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(\w+:)?Document\b/s.test(text.slice(0, BLOCK))) {
    return ok({ kind: 'message', message: { kind: 'camt', text } })
  }
  const isPage = /<(html|table|!doctype html)[\s>]/i.test(text.slice(0, 4096))
  // A row of nothing takes a byte of the file and a hundred of memory: rows are counted first.
  if (hasMoreThan(MAX_ROWS, text, isPage ? /<tr\b/gi : /\n/g)) {
    return err({ type: 'StatementTooLarge', limit: MAX_ROWS, unit: 'rows' })
  }
  if (isPage) {
    return ok(known([await htmlSheet(text, pace)]))
  }
  return ok(known([await delimited(bytes, { ...decoded, columnsIn }, pace)]))
}

function hasMoreThan(limit: number, text: string, mark: RegExp): boolean {
  let count = 0
  while (count <= limit && mark.test(text)) count += 1
  return count > limit
}

function known(sheets: readonly Sheet[]): OpenedFile {
  return { kind: 'sheets', sheets: sheets.map((sheet) => () => Promise.resolve(ok(sheet))) }
}

type Decoded = {
  readonly text: string
  readonly isUnicode: boolean
  readonly columnsIn: (head: Grid) => number
}

/**
 * Text that is no Unicode was typed in windows-1258 or for a font of the time before; then the
 * bytes mean what windows-1252 makes of them, and the font says which letters those are.
 */
async function delimited(
  bytes: Uint8Array,
  { text, isUnicode, columnsIn }: Decoded,
  pace: Pace,
): Promise<Sheet> {
  const plain = csvShape(text, columnsIn)
  const fonts: readonly LegacyFont[] = isUnicode ? [] : ['tcvn3', 'vni']
  const head = await decodeAs('windows-1252', bytes.subarray(0, fonts.length * BLOCK), pace)
  const [best] = fonts
    .map((font) => csvShape(head, (grid) => fontColumns(grid, font, columnsIn)))
    .sort((a, b) => b.columns - a.columns)
  const isOld = best !== undefined && best.columns > plain.columns
  const whole = isOld ? await decodeAs('windows-1252', bytes, pace) : text
  const { delimiter } = isOld ? best : plain
  return { rows: await csvGrid(whole, delimiter, pace), merged: [] }
}

function fontColumns(grid: Grid, wanted: LegacyFont, columnsIn: (head: Grid) => number): number {
  const { font, columns } = legacyFontOf(grid, columnsIn)
  return font === wanted ? columns : 0
}

/** Rows of money count for less than any heading, and decide where no heading is known. */
const ROW_SHARE = 1 / 1000

function columnCounter(hints: HeadingHints): (head: Grid) => number {
  return (head) => {
    const { columnMaps = [] } = hints
    const narrow = head.map((row) => row.slice(0, MAX_COLUMNS))
    const heading = findHeading(narrow, { columnMaps })
    if (heading) return Object.keys(heading.columns).length
    return narrow.filter(isMovement).length * ROW_SHARE
  }
}

function narrowed(sheet: Sheet): Sheet {
  if (!sheet.rows.some((row) => row.length > MAX_COLUMNS)) return sheet
  return { ...sheet, rows: sheet.rows.map((row) => row.slice(0, MAX_COLUMNS)) }
}
