import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Block, blocksOf } from './markdown/blocks.ts'
import { wordsOf } from './markdown/inline.ts'

export type Language = 'vi' | 'en'

/** A page of docs/ before it is drawn. */
export type Page = {
  /** `concepts/money.md` in docs/, `concepts/money.html` on the site. */
  readonly source: string
  readonly path: string
  readonly title: string
  readonly language: Language
  readonly group: string
  readonly blocks: readonly Block[]
}

/** The folders of docs/ in the order a reader meets them. */
export const GROUPS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  '': ['Bắt đầu', 'Start'],
  start: ['Mười phút đầu', 'The first ten minutes'],
  vi: ['Cho người dùng', 'For users, in Vietnamese'],
  concepts: ['Khái niệm', 'Concepts'],
  guides: ['Hướng dẫn', 'Guides'],
  operating: ['Vận hành', 'Operating'],
  reference: ['Tra cứu', 'Reference'],
  decisions: ['Quyết định', 'Decisions'],
}

/** Every page of docs/, by its path. Throws for one without a title, or in a folder without a group. */
export function pagesIn(docs: string): readonly Page[] {
  const sources = globSync('**/*.md', { cwd: docs })
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()
  return sources.map((source) => pageOf(source, readFileSync(join(docs, source), 'utf8')))
}

export function pageOf(source: string, text: string): Page {
  const blocks = blocksOf(text)
  const [first] = blocks
  if (first?.kind !== 'heading' || first.level !== 1) throw new Error(`${source} has no title`)
  const group = source.includes('/') ? (source.split('/')[0] ?? '') : ''
  if (!Object.hasOwn(GROUPS, group)) throw new Error(`${source} is in no group of the site`)
  return {
    source,
    path: source === 'README.md' ? 'index.html' : source.replace(/\.md$/, '.html'),
    title: wordsOf(first.text),
    language: group === 'vi' ? 'vi' : 'en',
    group,
    blocks,
  }
}
