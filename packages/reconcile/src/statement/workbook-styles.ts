import type { Parts, Relation } from './workbook-parts.ts'
import { attribute } from './xml-reader.ts'

/** Formats for dates and times that need no definition (ECMA-376 part 1, 18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  )
}

/** A format shows a date when a letter of one stands outside quotes and brackets. */
function isDateFormat(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''))
}

/** Whether a cell style, by its number, shows its figure as a date. */
export async function dateStyles(
  parts: Parts,
  links: readonly Relation[],
): Promise<readonly boolean[] | undefined> {
  const path = links.find(({ type }) => type === 'styles')?.target
  if (path === undefined || !parts.entries.has(path)) return []
  const formats = new Map<number, string>()
  const isDate: boolean[] = []
  let inCells = false
  const isRead = await parts.read(path, {
    text: () => undefined,
    open: (name, tag) => {
      if (name === 'numFmt') {
        formats.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '')
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0)
        const code = formats.get(id)
        isDate.push(code === undefined ? isBuiltInDate(id) : isDateFormat(code))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return isRead ? isDate : undefined
}
