import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { layout } from './layout.ts'
import { type Found, linksOf } from './links.ts'
import { htmlOf } from './markdown/html.ts'
import { pageOf, pagesIn } from './pages.ts'
import { proceduresPage } from './procedures-page.ts'
import { sectionsOf } from './search-index.ts'

export type Made = {
  readonly pages: number
  readonly sections: number
  /** `page: target` of links that lead nowhere. */
  readonly broken: readonly string[]
}

const CLIENT = join(import.meta.dirname, 'client')

/**
 * Makes docs/ of a repository into pages that need no server: text, menu, search. The folder is emptied
 * first. Links are followed; what leads nowhere is told and stands there as words.
 */
export function makeSite(of: {
  readonly root: string
  readonly out: string
  readonly repository?: string | undefined
}): Made {
  const { root, out, repository } = of
  const docs = join(root, 'docs')
  const procedures = proceduresPage(readFileSync(join(docs, 'reference/openapi.json'), 'utf8'))
  const pages = [...pagesIn(docs), pageOf('reference/procedures.md', procedures)]
  const found: Found = { broken: [], pictures: new Set() }
  const site = {
    pages: new Map(pages.map((page) => [page.source, page])),
    isThere: (path: string) => existsSync(join(root, path)),
    repository,
  }
  rmSync(out, { recursive: true, force: true })
  for (const page of pages) {
    const body = htmlOf(page.blocks, linksOf(page, site, found))
    write(join(out, page.path), layout(page, body, pages))
  }
  for (const picture of found.pictures) cpSync(join(docs, picture), join(out, picture))
  const tokens = readFileSync(join(root, 'packages/design/src/tokens.css'), 'utf8')
  write(join(out, 'site.css'), tokens + readFileSync(join(CLIENT, 'site.css'), 'utf8'))
  cpSync(join(CLIENT, 'search.js'), join(out, 'search.js'))
  cpSync(join(docs, 'reference/openapi.json'), join(out, 'reference/openapi.json'))
  const sections = sectionsOf(pages)
  // As a script: a page that is opened from a folder may read nothing else.
  write(join(out, 'search-index.js'), `globalThis.cho40Sections=${JSON.stringify(sections)}\n`)
  return { pages: pages.length, sections: sections.length, broken: found.broken }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
