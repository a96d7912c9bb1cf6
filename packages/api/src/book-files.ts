import type { BookSheet } from '@cho40/core/ledger'
import { Hono } from 'hono'
import { bookCsv } from './book-csv.ts'
import { type AskedSheet, askedSheet } from './book-sheets.ts'
import { bookXlsx } from './book-xlsx.ts'
import type { ApiOptions } from './context.ts'
import { statusOf } from './problem-to-trpc.ts'

const LINES_IN_FILES = 200_000

type Format = {
  readonly type: string
  readonly write: (sheet: BookSheet) => Promise<Uint8Array<ArrayBuffer> | string>
}

/** Files a sheet can be written as, by the extension of their name. */
export const SHEET_FORMATS: Readonly<Record<string, Format>> = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (sheet) => new Uint8Array(await bookXlsx(sheet)),
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    write: (sheet) => Promise.resolve(bookCsv(sheet)),
  },
}

/**
 * `GET /api/v1/books/{stallId|cooperativeId}/{statement}.xlsx` or `.csv`: the same statement, by the
 * same query, as a file.
 */
export function bookFileRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:owner/:file', async (c) => {
    const { owner, file } = c.req.param()
    const dot = file.lastIndexOf('.')
    const [statement, extension] = [file.slice(0, Math.max(0, dot)), file.slice(dot + 1)]
    const asked = await askedSheet(options, c, { owner, statement, atMost: LINES_IN_FILES })
    if (!asked.ok) return c.json({ problem: asked.problem }, statusOf(asked.problem))
    const format = Object.hasOwn(SHEET_FORMATS, extension) ? SHEET_FORMATS[extension] : undefined
    if (!format) return c.json({ problem: { type: 'NotFound', what: 'file', id: file } }, 404)
    return c.body(await format.write(asked.value.sheet), 200, {
      'content-type': format.type,
      'content-disposition': `attachment; filename="${nameOf(asked.value, extension)}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })
  return app
}

/** `so-trial-balance-2026-01-01-2026-01-31.xlsx`; what is made up says so in its name. */
function nameOf({ query, sheet }: AskedSheet, extension: string): string {
  const { statement, account, from, to } = query
  const parts = [sheet.unit.demo ? 'du-lieu-thu' : 'so', statement, account, from, to]
  return `${parts.filter((part) => part !== undefined).join('-')}.${extension}`
}
