/** What a page is made of; enough for what docs/ writes, and nothing is dropped in silence. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }

type Taken = { readonly block?: Block; readonly next: number }
type Reader = (lines: readonly string[], at: number) => Taken | undefined

const ITEM = /^(?<indent> {0,3})(?<mark>[-*]|\d{1,3}\.) +(?=\S)/
const FENCE = /^ {0,3}(```+) *([\w-]*)/

/** Blocks of a Markdown text; comments of the source are left out. */
export function blocksOf(text: string): readonly Block[] {
  return blocksIn(text.replaceAll(/<!--[\s\S]*?-->\n?/g, '').split('\n'))
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const taken = takenAt(lines, at)
    if (taken.block) blocks.push(taken.block)
    at = taken.next
  }
  return blocks
}

function takenAt(lines: readonly string[], at: number): Taken {
  if ((lines[at] ?? '').trim() === '') return { next: at + 1 }
  for (const reader of READERS) {
    const taken = reader(lines, at)
    if (taken) return taken
  }
  return paragraph(lines, at)
}

const heading: Reader = (lines, at) => {
  const [, marks, text] = /^(#{1,6}) +(.+?) *#*$/.exec(lines[at] ?? '') ?? []
  if (marks === undefined || text === undefined) return undefined
  return { block: { kind: 'heading', level: marks.length, text }, next: at + 1 }
}

const fence: Reader = (lines, at) => {
  const [, open, language = ''] = FENCE.exec(lines[at] ?? '') ?? []
  if (open === undefined) return undefined
  const end = lines.findIndex((line, nth) => nth > at && line.trim() === open)
  const close = end < 0 ? lines.length : end
  const text = lines.slice(at + 1, close).join('\n')
  return { block: { kind: 'code', language, text }, next: close + 1 }
}

const table: Reader = (lines, at) => {
  if (!/^ *\|/.test(lines[at] ?? '') || !/^ *\|[ :|-]+\|? *$/.test(lines[at + 1] ?? ''))
    return undefined
  const end = lines.findIndex((line, nth) => nth > at && !/^ *\|/.test(line))
  const close = end < 0 ? lines.length : end
  const rows = lines.slice(at, close).filter((_, nth) => nth !== 1)
  return { block: { kind: 'table', rows: rows.map(cellsOf) }, next: close }
}

/** Cells between bars; a bar after a backslash, and one inside code, is a letter. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
}

const quote: Reader = (lines, at) => {
  if (!/^ {0,3}>/.test(lines[at] ?? '')) return undefined
  const end = lines.findIndex((line, nth) => nth > at && !/^ {0,3}>/.test(line))
  const close = end < 0 ? lines.length : end
  const inner = lines.slice(at, close).map((line) => line.replace(/^ {0,3}> ?/, ''))
  return { block: { kind: 'quote', blocks: blocksIn(inner) }, next: close }
}

const rule: Reader = (lines, at) =>
  /^ {0,3}(-{3,}|\*{3,})\s*$/.test(lines[at] ?? '')
    ? { block: { kind: 'rule' }, next: at + 1 }
    : undefined

const list: Reader = (lines, at) => {
  const first = ITEM.exec(lines[at] ?? '')
  if (!first) return undefined
  const ordered = /\d/.test(first.groups?.['mark'] ?? '')
  const items: (readonly Block[])[] = []
  let next = at
  while (next < lines.length) {
    const item = ITEM.exec(lines[next] ?? '')
    if (!item || /\d/.test(item.groups?.['mark'] ?? '') !== ordered) break
    const end = endOfItem(lines, next + 1, item[0].length)
    const own = lines
      .slice(next, end)
      .map((line, nth) =>
        line.slice(nth === 0 ? item[0].length : Math.min(item[0].length, indentOf(line))),
      )
    items.push(blocksIn(own))
    next = end
  }
  return { block: { kind: 'list', ordered, items }, next }
}

/** Up to the next line that is neither further in nor the rest of a sentence. */
function endOfItem(lines: readonly string[], from: number, indent: number): number {
  let at = from
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const isBlank = line.trim() === ''
    const afterBlank = (lines[at - 1] ?? '').trim() === ''
    if (!isBlank && indentOf(line) < indent && (afterBlank || ITEM.test(line))) break
    if (
      !isBlank &&
      indentOf(line) < indent &&
      READERS.some((read) => read !== list && read(lines, at))
    )
      break
    at += 1
  }
  return at
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

const READERS: readonly Reader[] = [heading, fence, table, quote, rule, list]

function paragraph(lines: readonly string[], at: number): Taken {
  let next = at + 1
  while (next < lines.length) {
    const line = lines[next] ?? ''
    if (line.trim() === '' || READERS.some((read) => read(lines, next))) break
    next += 1
  }
  const text = lines.slice(at, next).map((line) => line.trim())
  return { block: { kind: 'paragraph', text: text.join(' ') }, next }
}
