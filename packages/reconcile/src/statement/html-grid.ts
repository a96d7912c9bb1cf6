import type { Grid } from './grid.ts'

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}
const MAX_SPAN = 50

/**
 * Cells of every table row in a page that a bank saved as `.xls`. Merged cells keep their columns:
 * the text stands in the first, the others are empty. Nested tables come out as rows of their own.
 * Splitting instead of matching pairs keeps hostile, unclosed markup linear.
 */
export function htmlGrid(html: string): Grid {
  return html
    .split(/<tr\b/i)
    .slice(1)
    .map((row) => (row.split(/<\/tr\s*>|<\/table\s*>/i)[0] ?? '').split(/<t[dh]\b/i).slice(1))
    .map((cells) => cells.flatMap(spread))
}

function spread(cell: string): string[] {
  const end = cell.indexOf('>')
  const span = Number(/colspan\s*=\s*["']?(\d{1,3})/i.exec(cell.slice(0, end))?.[1] ?? 1)
  const blanks = Math.min(MAX_SPAN, Math.max(1, span)) - 1
  return [plainText(cell.slice(end + 1)), ...Array.from({ length: blanks }, () => '')]
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
