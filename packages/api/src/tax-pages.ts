import type { BookLanguage, BookLink } from '@cho40/contract'
import { Hono } from 'hono'
import { SHEET_FORMATS } from './book-files.ts'
import type { ApiOptions } from './context.ts'
import { statusOf } from './problem-to-trpc.ts'
import { askedTaxSheet, type TaxSheet } from './tax-sheets.ts'

const LINES_ON_PAGES = 20_000
const LINES_IN_FILES = 200_000

/**
 * `GET /print/tax/{stallId}/s1a?from=…&to=…&by=line|day`, and of a cooperative that runs a
 * marketplace `…/{cooperativeId}/withholding?month=2026-11` and
 * `…/withholding-certificate?seller={stallId}&year=2026`: sheets for the tax office, ready for A4.
 */
export function taxPageRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:owner/:statement', async (c) => {
    const { owner, statement } = c.req.param()
    const asked = await askedTaxSheet(options, c, { owner, statement, atMost: LINES_ON_PAGES })
    if (!asked.ok) return c.json({ problem: asked.problem }, statusOf(asked.problem))
    const links = linksOf(`${owner}/${statement}`, asked.value)
    const { body, headers } = await options.renderBook(asked.value.sheet, links)
    return c.body(body, 200, {
      ...headers,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  return app
}

/** `GET /api/v1/tax/{owner}/{statement}.xlsx` or `.csv`: the same sheets by the same queries. */
export function taxFileRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:owner/:file', async (c) => {
    const { owner, file } = c.req.param()
    const [, statement = '', extension = ''] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? []
    const asked = await askedTaxSheet(options, c, { owner, statement, atMost: LINES_IN_FILES })
    if (!asked.ok) return c.json({ problem: asked.problem }, statusOf(asked.problem))
    const format = Object.hasOwn(SHEET_FORMATS, extension) ? SHEET_FORMATS[extension] : undefined
    if (!format) return c.json({ problem: { type: 'NotFound', what: 'file', id: file } }, 404)
    return c.body(await format.write(asked.value.sheet), 200, {
      'content-type': format.type,
      'content-disposition': `attachment; filename="${nameOf(statement, asked.value)}.${extension}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })
  return app
}

/** `thue-s1a-2026-01-01-2026-12-31`; what is made up says so in its name. */
function nameOf(statement: string, { sheet }: TaxSheet): string {
  const { from, to } = sheet.table
  return [sheet.unit.demo ? 'du-lieu-thu' : 'thue', statement, from, to].join('-')
}

const OTHER = {
  vi: { language: 'en', words: 'In English' },
  en: { language: 'vi', words: 'Bằng tiếng Việt' },
} as const satisfies Record<BookLanguage, Omit<BookLink, 'href'>>

const FILE_WORDS = { vi: 'Tải', en: 'Get' } as const

function linksOf(path: string, { sheet, query }: TaxSheet): readonly BookLink[] {
  const { language } = sheet
  const search = (more: object) => new URLSearchParams({ ...query, ...more }).toString()
  const other = OTHER[language]
  return [
    ...(['xlsx', 'csv'] as const).map((format) => ({
      href: `/api/v1/tax/${path}.${format}?${search({})}`,
      words: `${FILE_WORDS[language]} ${format.toUpperCase()}`,
    })),
    { ...other, href: `/print/tax/${path}?${search({ language: other.language })}` },
  ]
}
