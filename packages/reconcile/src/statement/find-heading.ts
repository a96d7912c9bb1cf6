import { type ColumnMap, columnMapIn } from './column-map.ts'
import { foldHeading, hasWords } from './fold-heading.ts'
import { type Cell, cellText, type Grid } from './grid.ts'
import {
  type ColumnRole,
  type Columns,
  type Heading,
  isReadable,
  type Layout,
  SEARCH_ROWS,
} from './layout.ts'
import { generic, LAYOUTS } from './layouts.ts'

/** What is known of a file beside its cells. */
export type HeadingHints = {
  readonly fileName?: string
  /** Maps that the account's people have confirmed. */
  readonly columnMaps?: readonly ColumnMap[]
}

/**
 * Finds the heading row of a statement, one or two rows high, and the layout that knows most of
 * its words; the bank's name above the rows or in the file's name decides between equals.
 * A heading for which a person confirmed a column map is read by that map.
 */
export function findHeading(grid: Grid, hints: HeadingHints = {}): Heading | undefined {
  const mapped = columnMapIn(grid, hints.columnMaps ?? [])
  if (mapped) return mapped
  const { fileName = '' } = hints
  for (const [index, row] of grid.slice(0, SEARCH_ROWS).entries()) {
    const one = row.map(foldHeading)
    const above = [fileName, ...grid.slice(0, index).flat().map(cellText)]
      .map(foldHeading)
      .join(' ')
    const joined = mergeRows(row, grid[index + 1] ?? [])
    const two = joined.map(foldHeading)
    const single = bestLayout(one, above)
    if (single)
      return { ...single, dataFrom: index + 1, text: one.join('|'), printed: row.map(cellText) }
    const double = looksHeading(one) ? bestLayout(two, above) : undefined
    if (double) return { ...double, dataFrom: index + 2, text: one.join('|'), printed: joined }
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
    // A row of data words is no heading.
    .filter(({ columns }) => isReadable(columns))
    .sort((a, b) => b.score - a.score)
  return best
}

/** Each cell takes the role with the longest words in it; each role takes its first, best cell. */
export function columnsOf(
  cells: readonly string[],
  layout: Layout,
): { columns: Columns; hits: number } {
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
