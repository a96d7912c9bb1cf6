import type { Block } from './markdown/blocks.ts'
import { anchorOf } from './markdown/html.ts'
import { wordsOf } from './markdown/inline.ts'
import type { Page } from './pages.ts'

/** One section of a page, as somebody finds it. */
export type Section = {
  readonly address: string
  readonly page: string
  readonly title: string
  readonly text: string
}

/** Every section of every page: what stands under one heading, to the next. */
export function sectionsOf(pages: readonly Page[]): readonly Section[] {
  return pages.flatMap((page) => {
    const sections: { address: string; page: string; title: string; text: string }[] = []
    for (const block of page.blocks) {
      if (block.kind === 'heading') {
        const anchor = block.level === 1 ? '' : `#${anchorOf(block.text)}`
        const title = wordsOf(block.text)
        sections.push({ address: page.path + anchor, page: page.title, title, text: '' })
        continue
      }
      const last = sections.at(-1)
      if (last) last.text += `${plain(block)} `
    }
    return sections.map((section) => ({ ...section, text: section.text.trim() }))
  })
}

function plain(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return wordsOf(block.text)
    case 'code':
      return block.text.replaceAll(/\s+/g, ' ')
    case 'list':
      return block.items.map((item) => item.map(plain).join(' ')).join(' ')
    case 'table':
      return block.rows.map((row) => row.map(wordsOf).join(' ')).join(' ')
    case 'quote':
      return block.blocks.map(plain).join(' ')
    case 'rule':
      return ''
    default:
      return block satisfies never
  }
}
