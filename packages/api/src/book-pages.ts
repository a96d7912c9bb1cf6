import type { BookLanguage, BookLink } from '@cho40/contract'
import type { BookSheet } from '@cho40/core/ledger'
import { Hono } from 'hono'
import { type AskedSheet, askedSheet } from './book-sheets.ts'
import type { ApiOptions } from './context.ts'
import type { PrintedFile } from './print.ts'
import { statusOf } from './problem-to-trpc.ts'

export type RenderBook = (sheet: BookSheet, links: readonly BookLink[]) => Promise<PrintedFile>

/** A page of more lines than this is better read as a file. */
const LINES_ON_PAGES = 20_000

/**
 * `GET /print/books/{stallId|cooperativeId}/{statement}?from=…&to=…`: a statement of a book, ready
 * for A4. `account=331` names the account of a ledger, `level=1…3` the depth of a trial balance,
 * `language=en` the other language.
 */
export function bookPageRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:owner/:statement', async (c) => {
    const { owner, statement } = c.req.param()
    const asked = await askedSheet(options, c, { owner, statement, atMost: LINES_ON_PAGES })
    if (!asked.ok) return c.json({ problem: asked.problem }, statusOf(asked.problem))
    const { body, headers } = await options.renderBook(
      asked.value.sheet,
      linksOf(owner, asked.value),
    )
    return c.body(body, 200, {
      ...headers,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  return app
}

const OTHER = {
  vi: { language: 'en', words: 'In English' },
  en: { language: 'vi', words: 'Bằng tiếng Việt' },
} as const satisfies Record<BookLanguage, Omit<BookLink, 'href'>>

const FILE_WORDS = { vi: 'Tải', en: 'Get' } as const

function linksOf(owner: string, { query }: AskedSheet): readonly BookLink[] {
  const { statement, language, ...rest } = query
  const search = (into: BookLanguage) => {
    const given = Object.entries({ ...rest, language: into })
    return new URLSearchParams(
      Object.fromEntries(given.map(([key, value]) => [key, String(value)])),
    ).toString()
  }
  const files = (['xlsx', 'csv'] as const).map((format) => ({
    href: `/api/v1/books/${owner}/${statement}.${format}?${search(language)}`,
    words: `${FILE_WORDS[language]} ${format.toUpperCase()}`,
  }))
  const other = OTHER[language]
  return [
    ...files,
    { ...other, href: `/print/books/${owner}/${statement}?${search(other.language)}` },
  ]
}
