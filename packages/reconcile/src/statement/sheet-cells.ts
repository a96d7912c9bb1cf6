import { err, ok, type Result } from '@cho40/values'
import { csvGrid, csvShape } from './csv-grid.ts'
import { decodeText } from './decode-text.ts'
import { cellText, type Grid } from './grid.ts'
import { MAX_FILE_BYTES, openFile } from './open-file.ts'
import { createPace } from './pace.ts'
import { sniff } from './sniff.ts'
import type { StatementProblem } from './statement.ts'

/** A sheet of products or orders is short; a statement may be long. */
export type SheetLimits = { readonly rows: number; readonly columns: number }

/**
 * The first table of any file that a statement may be — XLSX, XLS, CSV, a page — as text, cell by
 * cell, each row as long as its last cell that says something. Guarded as statements are: sizes are
 * counted before anything is unpacked. Problems: those of reading a statement, StatementTooLarge.
 */
export async function readSheet(
  bytes: Uint8Array,
  limits: SheetLimits,
): Promise<Result<string[][], StatementProblem>> {
  const plain = await plainText(bytes)
  if (plain !== undefined) return within(textsOf(plain), limits)
  const file = await openFile(bytes, {}, createPace())
  if (!file.ok) return file
  if (file.value.kind === 'message') return err({ type: 'HeadingNotFound' })
  for (const open of file.value.sheets) {
    const sheet = await open()
    if (!sheet.ok) return sheet
    const rows = textsOf(sheet.value.rows)
    if (rows.length > 0) return within(rows, limits)
  }
  return err({ type: 'HeadingNotFound' })
}

/**
 * Delimited text as a grid; undefined for everything else. What parts its cells is what makes most
 * columns of the first row: a statement is told by its heading, a sheet of goods has any.
 */
async function plainText(bytes: Uint8Array): Promise<Grid | undefined> {
  if (sniff(bytes) !== 'text' || bytes.length > MAX_FILE_BYTES) return undefined
  const pace = createPace()
  const { text } = await decodeText(bytes, pace)
  if (/^\s*[<{]/.test(text)) return undefined
  const { delimiter } = csvShape(text, (head) => textsOf(head)[0]?.length ?? 0)
  return csvGrid(text, delimiter, pace)
}

function within(
  rows: readonly string[][],
  limits: SheetLimits,
): Result<string[][], StatementProblem> {
  if (rows.length === 0) return err({ type: 'HeadingNotFound' })
  if (rows.length > limits.rows) {
    return err({ type: 'StatementTooLarge', limit: limits.rows, unit: 'rows' })
  }
  return ok(rows.map((row) => row.slice(0, limits.columns)))
}

/** Without the empty rows above the header and below the last one. */
function textsOf(grid: Grid): string[][] {
  const rows = grid.map((row) => {
    const texts = row.map(cellText)
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
  })
  const first = rows.findIndex((row) => row.length > 0)
  const last = rows.findLastIndex((row) => row.length > 0)
  return first === -1 ? [] : rows.slice(first, last + 1)
}
