import { payoutBatch } from '@cho40/core/settlement'
import { Hono } from 'hono'
import type { ApiOptions } from './context.ts'
import { payoutXlsx } from './payout-xlsx.ts'
import { statusOf } from './problem-to-trpc.ts'
import { contextOf } from './sessions.ts'
import { seenRun } from './settlement-sheets.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `GET /api/v1/settlements/{settlementId}/payouts.xlsx`: the batch file for the bank. */
export function settlementFileRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.get('/:id/payouts.xlsx', async (c) => {
    const { actor } = await contextOf(options, c)
    if (!actor) return c.json({ problem: { type: 'NotSignedIn' } }, 401)
    const { personId } = actor
    const wish = { id: c.req.param('id'), personId, permission: 'payout.order' } as const
    const seen = await seenRun(options, wish)
    if (!seen.ok) return c.json({ problem: seen.problem }, statusOf(seen.problem))
    const batch = await payoutBatch(options.deps, seen.value.id)
    if (!batch.ok) return c.json({ problem: batch.problem }, statusOf(batch.problem))
    const bytes = await payoutXlsx(batch.value, seen.value.unit)
    // What is made up says so in its name, and nobody hands it to a bank.
    const name = `${seen.value.unit.demo ? 'du-lieu-thu' : 'chi'}-${seen.value.id}.xlsx`
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })
  return app
}
