import { err, ok, type Result } from '@cho40/values'
import { readXlsx } from 'hucre/xlsx'
import type { Cell, Grid } from './grid.ts'
import type { StatementProblem } from './statement.ts'
import { unpackedBytes } from './zip-size.ts'

/** Above this a workbook is no statement; 100,000 rows unpack to about 50 MB. */
const MAX_UNPACKED_BYTES = 96 * 1024 * 1024

/** More rows are refused, never cut off. */
const MAX_ROWS = 200_000
/** No statement has more columns; with a bound on both, a cell in the far corner costs nothing. */
const READ_RANGE = `A1:BZ${MAX_ROWS + 1}`

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
    return err({ type: 'StatementTooLarge', limit: MAX_UNPACKED_BYTES, unit: 'bytes' })
  }
  try {
    const workbook = await readXlsx(bytes, { range: READ_RANGE })
    if (workbook.sheets.some(({ rows }) => rows.length > MAX_ROWS)) {
      return err({ type: 'StatementTooLarge', limit: MAX_ROWS, unit: 'rows' })
    }
    return ok(workbook.sheets.map((sheet) => sheet.rows.map((row) => row.map(toCell))))
  } catch {
    return err({ type: 'UnreadableWorkbook' })
  }
}

function toCell(value: Cell | undefined): Cell {
  return typeof value === 'string' ? value.normalize('NFC') : (value ?? null)
}
