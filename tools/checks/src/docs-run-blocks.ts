/** What a comment above a block says of it. */
export type BlockNote =
  /** Nothing: the block is a whole program, or data. */
  | { readonly kind: 'none' }
  /** Lines that the block is compiled after; readers know from the text what they are. */
  | { readonly kind: 'given'; readonly text: string }
  | { readonly kind: 'run by' | 'not run' | 'not compiled'; readonly text: string }

export type Block = {
  readonly file: string
  /** Where the fence opens, from 1. */
  readonly line: number
  readonly language: string
  readonly text: string
  readonly note: BlockNote
}

const COMMENT = /<!--\s*(given|run by|not run|not compiled)(?::|\n)([\s\S]*?)-->\s*$/

/** The fenced code blocks of a document, each with the comment right above it. */
export function blocksOf(file: string, markdown: string): Block[] {
  const lines = markdown.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent, language = ''] = /^(\s*)```(\w*)\s*$/.exec(lines[at] ?? '') ?? []
    if (indent === undefined) continue
    const end = lines.findIndex((line, n) => n > at && line.trim() === '```')
    const body = lines.slice(at + 1, end === -1 ? lines.length : end)
    const text = body.map((line) => line.slice(Math.min(indent.length, line.length))).join('\n')
    const note = noteAbove(lines.slice(0, at).join('\n'))
    blocks.push({ file, line: at + 1, language, text: `${text}\n`, note })
    if (end === -1) break
    at = end
  }
  return blocks
}

function noteAbove(before: string): BlockNote {
  // The last comment, if nothing but white space stands after it.
  const start = before.lastIndexOf('<!--')
  const [, kind = '', text = ''] = COMMENT.exec(start === -1 ? '' : before.slice(start)) ?? []
  return isKind(kind) ? { kind, text: text.trim() } : { kind: 'none' }
}

const KINDS = ['given', 'run by', 'not run', 'not compiled'] as const

function isKind(text: string): text is (typeof KINDS)[number] {
  return KINDS.some((kind) => kind === text)
}
