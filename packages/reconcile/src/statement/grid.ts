/** A cell as a file gives it; text is NFC. */
export type Cell = string | number | boolean | Date | null

/** A sheet as rows of cells; rows may differ in length. */
export type Grid = readonly (readonly Cell[])[]

/** What a person sees in a cell, trimmed; Excel's leading `'` of text numbers is gone. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
  return String(cell)
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/^'/, '')
    .trim()
}

/** Whether no cell of the row shows anything. */
export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '')
}
