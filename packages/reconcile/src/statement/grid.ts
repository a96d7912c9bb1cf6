/** A cell as a file gives it; text is NFC. */
export type Cell = string | number | boolean | Date | null

/** A sheet as rows of cells; rows may differ in length. */
export type Grid = readonly (readonly Cell[])[]

/** Rows `from`–`to` (indexes of the grid) that share one printed cell. */
export type Merged = { readonly column: number; readonly from: number; readonly to: number }

/** A table of a file. */
export type Sheet = { readonly rows: Grid; readonly merged: readonly Merged[] }

export type MutableSheet = { readonly rows: Cell[][]; readonly merged: Merged[] }

/** No statement has more columns; a hostile row of a million cells costs no more than this. */
export const MAX_COLUMNS = 78

/** More rows are refused, never cut off. */
export const MAX_ROWS = 200_000

/** What a person sees in a cell, trimmed; Excel's leading `'` of text numbers is gone. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') {
    const text = cell.trim()
    // `trim` and the searches are cheap; replacing is not, and few cells need it.
    if (!text.includes("'") && !/[\u00a0\u202f]/.test(text)) return text
    return text
      .replace(/[\u00a0\u202f]/g, ' ')
      .trim()
      .replace(/^'/, '')
      .trim()
  }
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
  return String(cell)
}

/** Whether no cell of the row shows anything. */
export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '')
}
