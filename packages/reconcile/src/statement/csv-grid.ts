import papa from 'papaparse'
import type { Grid } from './grid.ts'

/**
 * Rows of delimited text: comma, semicolon, tab or bar, with quotes. Papa Parse guesses the
 * delimiter from its first lines, which in a statement are headings without one; so the delimiter
 * that yields most cells in the first rows is taken.
 */
export function csvGrid(text: string): Grid {
  const head = text.split(/\r?\n/).slice(0, 60).join('\n')
  const [best] = [',', ';', '\t', '|']
    .map((delimiter) => ({ delimiter, cells: cellCount(head, delimiter) }))
    .sort((a, b) => b.cells - a.cells)
  return papa.parse(text, { delimiter: best?.delimiter ?? ',' }).data
}

/** Cells in rows of at least three: a comma inside a sentence or an amount makes fewer. */
function cellCount(text: string, delimiter: string): number {
  return papa.parse(text, { delimiter })
    .data.map((row) => row.length)
    .filter((length) => length >= 3)
    .reduce((sum, length) => sum + length, 0)
}
