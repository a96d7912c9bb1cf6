import { createHash } from 'node:crypto'
import type { AdoptionReport } from '@cho40/contract'
import { reportCsv, reportHtml } from '@cho40/core/adoption'
import { Hono } from 'hono'
import { type AskedReport, askedReport } from './adoption-asked.ts'
import type { ApiOptions } from './context.ts'
import { statusOf } from './problem-to-trpc.ts'
import { reportXlsx } from './report-xlsx.ts'

const PRIVATE = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/**
 * `GET /print/adoption/{unitCode}?period=2026-11`, a month, a quarter or a year, or `?pack=rpack_…`
 * for a report as it was kept: the form on A4. The unit is a commune's five digits or a province's two.
 */
export function adoptionPageRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:unit', async (c) => {
    const asked = await askedReport(options, c, c.req.param('unit'))
    if (!asked.ok) return c.json({ problem: asked.problem }, statusOf(asked.problem))
    const html = reportHtml(asked.value.report)
    return c.body(html, 200, {
      ...PRIVATE,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(html),
      'referrer-policy': 'no-referrer',
    })
  })
  return app
}

/** The page may use its own style and nothing else. */
function policyOf(html: string): string {
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  const none = ['base-uri', 'form-action', 'frame-ancestors'].map((what) => `${what} 'none'`)
  return ["default-src 'none'", `style-src 'sha256-${hash}'`, ...none].join('; ')
}

type Format = {
  readonly type: string
  readonly write: (asked: AskedReport) => string | Promise<Uint8Array<ArrayBuffer>>
}

const FORMATS: Readonly<Record<string, Format>> = {
  json: {
    type: 'application/json; charset=utf-8',
    // A kept report goes out to the byte, so that its hash can be checked.
    write: ({ report, kept }) => kept ?? JSON.stringify(report),
  },
  csv: { type: 'text/csv; charset=utf-8', write: ({ report }) => reportCsv(report) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async ({ report }) => new Uint8Array(await reportXlsx(report)),
  },
}

/** `GET /api/v1/adoption/{unitCode}.json`, `.csv` or `.xlsx`: the same report by the same query. */
export function adoptionFileRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:file', async (c) => {
    const [, unit = '', extension = ''] = /^(\d+)\.([a-z]+)$/.exec(c.req.param('file')) ?? []
    const asked = await askedReport(options, c, unit)
    if (!asked.ok) return c.json({ problem: asked.problem }, statusOf(asked.problem))
    const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined
    if (!format) {
      return c.json({ problem: { type: 'NotFound', what: 'file', id: c.req.param('file') } }, 404)
    }
    return c.body(await format.write(asked.value), 200, {
      ...PRIVATE,
      'content-type': format.type,
      'content-disposition': `attachment; filename="${nameOf(asked.value.report)}.${extension}"`,
    })
  })
  return app
}

/** `bao-cao-01843-2026-11`. */
function nameOf({ unit, period }: AdoptionReport): string {
  return ['bao-cao', unit.code, period.name].join('-')
}
