import type { Block } from './blocks.ts'
import { escaped, inline, type Links, wordsOf } from './inline.ts'

/** A name for a heading as links write it: letters and digits, Vietnamese ones too, joined by dashes. */
export function anchorOf(heading: string): string {
  return wordsOf(heading)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}

export function htmlOf(blocks: readonly Block[], links: Links): string {
  return blocks.map((block) => one(block, links)).join('\n')
}

function one(block: Block, links: Links): string {
  switch (block.kind) {
    case 'heading': {
      const { level, text } = block
      return `<h${level} id="${escaped(anchorOf(text))}">${inline(text, links)}</h${level}>`
    }
    case 'paragraph':
      return `<p>${inline(block.text, links)}</p>`
    case 'code':
      // Wide ones are scrolled, by keyboard too.
      return `<pre tabindex="0"><code>${escaped(block.text)}</code></pre>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map((item) => `<li>${itemOf(item, links)}</li>`)
      return `<${tag}>${items.join('')}</${tag}>`
    }
    case 'table':
      return tableOf(block.rows, links)
    case 'quote':
      return `<blockquote>${htmlOf(block.blocks, links)}</blockquote>`
    case 'rule':
      return '<hr>'
    default:
      return block satisfies never
  }
}

/** One sentence needs no paragraph of its own. */
function itemOf(item: readonly Block[], links: Links): string {
  const [first, ...more] = item
  if (first?.kind !== 'paragraph') return htmlOf(item, links)
  return inline(first.text, links) + htmlOf(more, links)
}

function tableOf(rows: readonly (readonly string[])[], links: Links): string {
  const [head = [], ...body] = rows
  const cell = (tag: string, text: string) => `<${tag}>${inline(text, links)}</${tag}>`
  // A heading without words would be announced as one.
  const heads = head.map((text) =>
    text === '' ? '<td></td>' : cell('th scope="col"', text).replace('</th scope="col">', '</th>'),
  )
  const lines = body.map((row) => `<tr>${row.map((text) => cell('td', text)).join('')}</tr>`)
  return `<div class="wide" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}
