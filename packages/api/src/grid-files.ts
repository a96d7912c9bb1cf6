import { type CellValue, writeXlsx } from 'hucre/xlsx'

/** A spreadsheet takes text that starts so for a formula, which somebody's name must never become. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Rows of cells as a workbook, the header first; every cell is text or a whole number. */
export function gridXlsx(grid: readonly (readonly string[])[], name: string): Promise<Uint8Array> {
  const [head = [], ...body] = grid
  const rows = [[...head], ...body.map((row) => row.map(xlsxCell))]
  const columns = head.map((title) => ({ width: Math.min(40, Math.max(12, title.length + 2)) }))
  return writeXlsx({ sheets: [{ name, columns, rows, freezePane: { rows: 1 } }] })
}

/** A number of the length of a price is one; a telephone number or a code keeps its zeros. */
function xlsxCell(cell: string): CellValue {
  return /^(?:0|[1-9]\d{0,11})$/.test(cell) ? Number(cell) : cell
}

/** The same as CSV for a person's spreadsheet: UTF-8, with its mark unless another program wants none; nothing is a formula. */
export function gridCsv(
  grid: readonly (readonly string[])[],
  encoding: 'utf-8' | 'utf-8-bom' = 'utf-8-bom',
): string {
  const safe = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell)
  return `${encoding === 'utf-8' ? '' : '\uFEFF'}${csvRows(grid.map((row) => row.map(safe)))}`
}

/** The same for a program: the cells as they are (RFC 4180). */
export function csvRows(grid: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[;,"\t\r\n']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return `${grid.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}
