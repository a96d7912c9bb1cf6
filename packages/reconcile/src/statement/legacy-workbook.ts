import { err, ok, type Result } from '@cho40/values'
import { readXls } from 'hucre/xlsx'
import type { Cell, Sheet } from './grid.ts'
import type { StatementProblem } from './statement.ts'

/**
 * The sheets of an .xls workbook of Excel 97–2003 (BIFF8 in a compound file). Such a sheet has at
 * most 65,536 rows. Older or encrypted ones are refused: save as .xlsx.
 */
export async function legacySheets(
  bytes: Uint8Array,
): Promise<Result<readonly Sheet[], StatementProblem>> {
  try {
    const { sheets } = await readXls(bytes)
    return ok(sheets.map(({ rows }) => ({ rows: rows.map((row) => row.map(toCell)), merged: [] })))
  } catch {
    return err({ type: 'LegacyXls' })
  }
}

function toCell(value: Cell | undefined): Cell {
  return typeof value === 'string' ? value.normalize('NFC') : (value ?? null)
}
