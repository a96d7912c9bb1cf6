import { foldHeading, hasWords } from './fold-heading.ts'
import { type Cell, cellText, type Grid } from './grid.ts'
import type { ColumnRole, Layout } from './layout.ts'
import { generic, LAYOUTS } from './layouts.ts'

/** Where each role's column is, 0-based. */
export type Columns = Partial<Record<ColumnRole, number>>

export type Heading = {
  readonly layout: Layout
  readonly columns: Columns
  /** Index of the first row below the heading. */
  readonly dataFrom: number
  /** The heading row folded, to know it again on later pages. */
  readonly text: string
}

/** Banks print at most this many rows above the heading. */
const SEARCH_ROWS = 40

/**
 * Finds the heading row of a statement, one or two rows high, and the layout that knows most of
 * its words; the bank's name above the rows or in the file's name decides between equals.
 */
export function findHeading(grid: Grid, fileName = ''): Heading | undefined {
  for (const [index, row] of grid.slice(0, SEARCH_ROWS).entries()) {
    const one = row.map(foldHeading)
    const above = [fileName, ...grid.slice(0, index).flat().map(cellText)]
      .map(foldHeading)
      .join(' ')
    const two = mergeRows(row, grid[index + 1] ?? []).map(foldHeading)
    const single = bestLayout(one, above)
    if (single) return { ...single, dataFrom: index + 1, text: one.join('|') }
    const double = looksHeading(one) ? bestLayout(two, above) : undefined
    if (double) return { ...double, dataFrom: index + 2, text: one.join('|') }
  }
  return undefined
}

function mergeRows(upper: readonly Cell[], lower: readonly Cell[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) =>
    `${cellText(upper[i])} ${cellText(lower[i])}`.trim(),
  )
}

/** The upper half of a two-row heading names at least two columns. */
function looksHeading(cells: readonly string[]): boolean {
  return Object.keys(columnsOf(cells, generic).columns).length >= 2
}

function bestLayout(
  cells: readonly string[],
  above: string,
): { layout: Layout; columns: Columns } | undefined {
  const [best] = LAYOUTS.map((layout) => {
    const { columns, hits } = columnsOf(cells, layout)
    const named = layout.marks.some((mark) => hasWords(above, mark))
    return { layout, columns, score: hits + (named ? 1.5 : 0) - (layout === generic ? 0.5 : 0) }
  })
    .filter(({ columns }) => isReadable(columns))
    .sort((a, b) => b.score - a.score)
  return best
}

/** A row of data words is no heading: date, money and one more column must be named. */
function isReadable(columns: Columns): boolean {
  return (
    columns.date !== undefined &&
    (columns.amount !== undefined || (columns.credit ?? columns.debit) !== undefined) &&
    (columns.memo ?? columns.balance ?? columns.reference) !== undefined
  )
}

/** Each cell takes the role with the longest words in it; each role takes its first, best cell. */
function columnsOf(cells: readonly string[], layout: Layout): { columns: Columns; hits: number } {
  const taken = new Map<ColumnRole, { column: number; weight: number }>()
  let hits = 0
  for (const [column, cell] of cells.entries()) {
    const own = bestRole(cell, layout)
    const role = own ?? bestRole(cell, generic)
    if (!role || (own === undefined && layout !== generic && taken.has(role.role))) continue
    if (own && own.role !== 'ignored') hits += 1
    const weight = role.weight + (own ? 1000 : 0)
    if (weight > (taken.get(role.role)?.weight ?? 0)) taken.set(role.role, { column, weight })
  }
  const columns: Columns = {}
  for (const [role, { column }] of taken) columns[role] = column
  return { columns, hits }
}

function bestRole(cell: string, layout: Layout): { role: ColumnRole; weight: number } | undefined {
  let best: { role: ColumnRole; weight: number } | undefined
  for (const role of Object.keys(layout.headings) as ColumnRole[]) {
    for (const words of layout.headings[role] ?? []) {
      if (!hasWords(cell, words)) continue
      // A cell that says nothing else is a better column than one that mentions the words.
      const weight = words.length * 2 + (cell === words ? 1 : 0)
      if (weight > (best?.weight ?? 0)) best = { role, weight }
    }
  }
  return best
}
