import { err, ok, type Result } from '@cho40/values'
import { readXlsx } from 'hucre/xlsx'
import type { Cell, Grid } from './grid.ts'
import type { StatementProblem } from './statement.ts'
import { unpackedBytes } from './zip-size.ts'

/** Above this a workbook is no statement; 100,000 rows unpack to about 50 MB. */
export const MAX_UNPACKED_BYTES = 96 * 1024 * 1024

/** A statement needs neither more columns nor more rows; a cell in the far corner costs nothing. */
const READ_RANGE = 'A1:BZ200000'

/**
 * The sheets of an .xlsx workbook as grids, formula cells by their stored values. The sizes that
 * the archive declares are summed before anything is unpacked, and the reader holds each entry to
 * its declared size, so a zip bomb is refused in constant memory.
 */
export async function workbookGrids(
  bytes: Uint8Array,
): Promise<Result<readonly Grid[], StatementProblem>> {
  const size = unpackedBytes(bytes)
  if (size === undefined) return err({ type: 'UnreadableWorkbook' })
  if (size > MAX_UNPACKED_BYTES) {
    return err({ type: 'StatementTooLarge', limitBytes: MAX_UNPACKED_BYTES })
  }
  try {
    const workbook = await readXlsx(bytes, { range: READ_RANGE })
    return ok(workbook.sheets.map((sheet) => sheet.rows.map((row) => row.map(toCell))))
  } catch {
    return err({ type: 'UnreadableWorkbook' })
  }
}

function toCell(value: Cell | undefined): Cell {
  return typeof value === 'string' ? value.normalize('NFC') : (value ?? null)
}
