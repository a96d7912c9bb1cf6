import { posix } from 'node:path'
import type { Block } from './markdown/blocks.ts'
import { anchorOf } from './markdown/html.ts'
import type { Links } from './markdown/inline.ts'
import type { Page } from './pages.ts'

export type Site = {
  readonly pages: ReadonlyMap<string, Page>
  /** Whether the repository has this file or folder, by its path from the root. */
  readonly isThere: (path: string) => boolean
  /** Where the repository is read, `https://…/blob/main`; its files are named without a link when left out. */
  readonly repository?: string | undefined
}

export type Found = {
  readonly broken: string[]
  /** Pictures to lay beside the pages, by their path in docs/. */
  readonly pictures: Set<string>
}

/** How the links of one page are written on the site; what leads nowhere is noted. */
export function linksOf(page: Page, site: Site, found: Found): Links {
  return {
    address(target) {
      if (/^(https?:|mailto:)/.test(target)) return target
      const [path = '', anchor] = target.split('#')
      if (path === '')
        return anchored(page, anchor, { found, said: `${page.source}: #${anchor ?? ''}` })
      const inDocs = posix.normalize(posix.join(posix.dirname(page.source), path))
      const other = site.pages.get(inDocs)
      if (other) {
        const on = anchored(other, anchor, { found, said: `${page.source}: ${target}` })
        return on === undefined ? undefined : relative(page, other.path) + on
      }
      if (/^pictures\/.+\.(png|svg|jpg|html)$/.test(inDocs) && site.isThere(`docs/${inDocs}`)) {
        found.pictures.add(inDocs)
        return relative(page, inDocs)
      }
      const inRepository = posix.normalize(posix.join('docs', inDocs))
      if (inRepository.startsWith('..') || !site.isThere(inRepository)) {
        found.broken.push(`${page.source}: ${target}`)
        return undefined
      }
      return site.repository === undefined ? undefined : `${site.repository}/${inRepository}`
    },
  }
}

/** `../reference/http.html` as seen from a page. */
export function relative(from: Page, to: string): string {
  return posix.relative(posix.dirname(from.path), to)
}

function anchored(
  page: Page,
  anchor: string | undefined,
  { found, said }: { readonly found: Found; readonly said: string },
): string | undefined {
  if (anchor === undefined) return ''
  if (anchorsOf(page.blocks).has(anchor)) return `#${anchor}`
  found.broken.push(said)
  return undefined
}

function anchorsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) => (block.kind === 'heading' ? [anchorOf(block.text)] : [])),
  )
}
