import papa from '#papaparse'
import type { Grid } from './grid.ts'

const DELIMITERS = [',', ';', '\t', '|']
/** Lines that hold the heading and a few rows, and the most they take. */
const HEAD_LINES = 60
const HEAD_LENGTH = 256 * 1024

/**
 * Rows of delimited text: comma, semicolon, tab or bar, with quotes. Counting characters cannot
 * tell the delimiter, since amounts and memos hold commas; so `columnsIn` says how many columns of
 * a statement it finds in the first lines, and the delimiter with most wins.
 */
export function csvGrid(text: string, columnsIn: (head: Grid) => number): Grid {
  const head = text
    .slice(0, HEAD_LENGTH)
    .split(/\r\n|\r|\n/, HEAD_LINES)
    .join('\n')
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    columns: columnsIn(parseRows(head, delimiter)),
  })).sort((a, b) => b.columns - a.columns)
  return parseRows(text, best?.delimiter ?? ',')
}

/**
 * A quote that is never closed would swallow every row after it; then each line stands alone, and
 * a line whose quotes are broken keeps them as text.
 */
function parseRows(text: string, delimiter: string): Grid {
  const whole = papa.parse(text, { delimiter })
  if (whole.errors.length === 0) return whole.data
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { data, errors } = papa.parse(line, { delimiter })
    return (errors.length === 0 ? data[0] : line.split(delimiter)) ?? []
  })
}
