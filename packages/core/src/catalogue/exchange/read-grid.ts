import type { Problem } from '@cho40/contract'
import { readSheet } from '@cho40/reconcile/statement'
import { err, ok, type Result } from '@cho40/values'

/** As many as a person looks over, and the header. */
const MOST_ROWS = 2_001
const MOST_COLUMNS = 60
const MOST_LETTERS = 2_000

/**
 * The rows of cells in a file of products or orders, XLSX or CSV by its content. Cells are cut to what
 * a form would take. Problems: TooLarge, InvalidInput (no table in it).
 */
export async function readGrid(file: Uint8Array): Promise<Result<string[][], Problem>> {
  const sheet = await readSheet(file, { rows: MOST_ROWS, columns: MOST_COLUMNS })
  if (sheet.ok) {
    return ok(sheet.value.map((row) => row.map((cell) => cell.slice(0, MOST_LETTERS))))
  }
  const { problem } = sheet
  if (problem.type === 'StatementTooLarge' && problem.unit === 'bytes') {
    return err({ type: 'TooLarge', limitBytes: problem.limit })
  }
  const message =
    problem.type === 'StatementTooLarge' ? `more than ${MOST_ROWS} rows` : problem.type
  return err({ type: 'InvalidInput', issues: [{ path: 'file', message }] })
}
