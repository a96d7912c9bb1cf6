import type { Merged, Sheet } from './grid.ts'
import type { Pace } from './pace.ts'

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
const MAX_SPAN = 50
/** A day's rows may share one printed date. */
const MAX_ROW_SPAN = 10_000

/** How many rows below still belong to a cell, by column. */
type Spans = Map<number, number>

/**
 * Cells of every table row in a page that a bank saved as `.xls`. Merged cells keep their columns:
 * the text stands in the first, the others are empty. Nested tables come out as rows of their own.
 * Splitting instead of matching pairs keeps hostile, unclosed markup linear.
 */
export async function htmlSheet(html: string, pace: Pace): Promise<Sheet> {
  const rows: string[][] = []
  const merged: Merged[] = []
  const spans: Spans = new Map()
  for (const markup of tableRows(html)) {
    const row = (markup.split(/<\/tr\s*>|<\/table\s*>/i, 1)[0] ?? '').split(/<t[dh]\b/i).slice(1)
    const cells: string[] = []
    for (const cell of row) {
      skipSpanned(cells, spans)
      const rowSpan = place(cells, cell)
      const column = cells.length - 1
      if (rowSpan === 1 || spans.size >= MAX_SPAN) continue
      spans.set(column, rowSpan - 1)
      merged.push({ column, from: rows.length, to: rows.length + rowSpan - 1 })
    }
    skipSpanned(cells, spans)
    rows.push(cells)
    if (pace.isDue(markup.length)) await pace.rest({ read: rows.length, total: rows.length * 2 })
  }
  return { rows, merged }
}

function* tableRows(html: string): Generator<string> {
  const start = /<tr\b/gi
  let from = start.exec(html) ? start.lastIndex : -1
  while (from >= 0) {
    const next = start.exec(html)
    yield html.slice(from, next ? next.index : html.length)
    from = next ? start.lastIndex : -1
  }
}

/** Columns that a cell of a row above still fills are empty in this row. */
function skipSpanned(cells: string[], spans: Spans): void {
  for (;;) {
    const left = spans.get(cells.length)
    if (left === undefined) return
    if (left === 1) spans.delete(cells.length)
    else spans.set(cells.length, left - 1)
    cells.push('')
  }
}

/** Adds a cell with the blanks of its column span; gives the rows it spans when it is one wide. */
function place(cells: string[], cell: string): number {
  const end = cell.indexOf('>')
  const head = cell.slice(0, end)
  const blanks = spanOf(head, 'colspan', MAX_SPAN) - 1
  cells.push(plainText(cell.slice(end + 1)))
  for (let blank = 0; blank < blanks; blank += 1) cells.push('')
  return blanks === 0 ? spanOf(head, 'rowspan', MAX_ROW_SPAN) : 1
}

function spanOf(head: string, name: string, most: number): number {
  if (!head.toLowerCase().includes(name)) return 1
  const span = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(head)?.[1] ?? 1)
  return Math.min(most, Math.max(1, span))
}

function plainText(markup: string): string {
  return markup
    .replace(/<br\b[^>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(
      /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{1,8});/gi,
      (whole, name: string) => entity(name) ?? whole,
    )
    .normalize('NFC')
    .trim()
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()]
  const hex = /^#x/i.test(name)
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}
