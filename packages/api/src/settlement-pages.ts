import type { SettlementSheet } from '@cho40/contract'
import { Hono } from 'hono'
import type { ApiOptions } from './context.ts'
import type { PrintedFile } from './print.ts'
import { statusOf } from './problem-to-trpc.ts'
import { askedSettlement } from './settlement-sheets.ts'

export type RenderSettlement = (sheet: SettlementSheet) => Promise<PrintedFile>

/**
 * `GET /print/settlements/{settlementId}/{statements|summary|payouts|codes}`: papers of a run.
 * `member=member_…` prints one statement, `paper=a5` small, `language=en` the other language.
 */
export function settlementPageRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:id/:sheet', async (c) => {
    const asked = await askedSettlement(options, c, c.req.param())
    if (!asked.ok) return c.json({ problem: asked.problem }, statusOf(asked.problem))
    const { body, headers } = await options.renderSettlement(asked.value)
    return c.body(body, 200, {
      ...headers,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  return app
}
