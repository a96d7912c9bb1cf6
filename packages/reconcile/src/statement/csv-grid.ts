import papa from '#papaparse'
import type { Grid } from './grid.ts'
import { BLOCK, type Pace } from './pace.ts'

type Rows = readonly (readonly string[])[]

const DELIMITERS = [',', ';', '\t', '|']
/** Lines that hold the heading and a few rows, and the most they take. */
const HEAD_LINES = 60
const HEAD_LENGTH = 256 * 1024
/** A quoted cell longer than this is a quote that was never closed. */
const LONGEST_BLOCK = 16 * BLOCK

/**
 * The delimiter of text: comma, semicolon, tab or bar. Counting characters cannot tell it, since
 * amounts and memos hold commas; so `columnsIn` says how many columns of a statement it finds in
 * the first lines, and the delimiter with most wins.
 */
export function csvShape(
  text: string,
  columnsIn: (head: Grid) => number,
): { delimiter: string; columns: number } {
  const head = text.slice(0, HEAD_LENGTH).split('\n', HEAD_LINES).join('\n')
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    columns: columnsIn(parseBlock(head, delimiter) ?? lineByLine(head, delimiter)),
  })).sort((a, b) => b.columns - a.columns)
  return best ?? { delimiter: ',', columns: 0 }
}

/**
 * Rows of delimited text with `\n` as its line ends, read in blocks of whole lines. A quoted cell
 * may hold line ends, so a block ends where its quotes pair. A quote that is never closed would
 * swallow every row after it; from there on each line stands alone, and a line whose quotes are
 * broken keeps them as text.
 */
export async function csvGrid(text: string, delimiter: string, pace: Pace): Promise<Grid> {
  const rows: (readonly string[])[] = []
  let isSound = true
  let at = 0
  while (at < text.length) {
    const paired: number | undefined = isSound ? pairedEnd(text, at) : undefined
    const end = paired ?? lineEnd(text, at + BLOCK)
    const block = text.slice(at, end)
    const parsed: Rows | undefined = paired === undefined ? undefined : parseBlock(block, delimiter)
    isSound &&= parsed !== undefined
    for (const row of parsed ?? lineByLine(block, delimiter)) rows.push(row)
    at = end
    if (pace.isDue(block.length)) await pace.rest({ read: at, total: text.length })
  }
  return rows
}

/** The first line end past a block with an even count of quotes before it; none within reach. */
function pairedEnd(text: string, from: number): number | undefined {
  let end = lineEnd(text, from + BLOCK)
  let quotes = quotesIn(text.slice(from, end))
  while (quotes % 2 === 1) {
    if (end === text.length || end - from > LONGEST_BLOCK) return undefined
    const next = lineEnd(text, end)
    quotes += quotesIn(text.slice(end, next))
    end = next
  }
  return end
}

function quotesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1
  return count
}

function lineEnd(text: string, from: number): number {
  const end = from >= text.length ? -1 : text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

/** Undefined when the quotes of the block do not pair. */
function parseBlock(block: string, delimiter: string): Rows | undefined {
  const { data, errors } = papa.parse(block, { delimiter, newline: '\n' })
  return errors.length === 0 ? data : undefined
}

function lineByLine(block: string, delimiter: string): (readonly string[])[] {
  return block.split('\n').map((line) => parseBlock(line, delimiter)?.[0] ?? line.split(delimiter))
}
