import { ImportStatement } from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { importStatement, scopeOf } from '@cho40/core/reconciliation'
import { Hono } from 'hono'

import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { limited } from './limited.ts'
import { statusOf } from './problem-to-trpc.ts'
import { contextOf } from './sessions.ts'

const STATEMENT_BYTES = 32 * 1024 * 1024

/**
 * `POST /api/v1/statements/{importId}?accountId=…&fileName=…&dryRun=true`: a bank's statement file
 * as the body. The same id and file again give the same report.
 */
export function statementRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  app.use(limited(STATEMENT_BYTES))
  app.post('/:id', async (c) => {
    const { actor } = await contextOf(options, c)
    if (!actor) return c.json({ problem: { type: 'NotSignedIn' } }, 401)
    const about = z.safeParse(ImportStatement, {
      id: c.req.param('id'),
      accountId: c.req.query('accountId'),
      fileName: c.req.query('fileName') ?? 'sao-ke',
      dryRun: c.req.query('dryRun') === 'true',
    })
    if (!about.success) {
      return c.json({ problem: invalidInput(about.error) }, 400)
    }
    const allowed = await authorize(options.deps, {
      personId: actor.personId,
      permission: 'statement.import',
      scopeId: (await scopeOf(options.deps, about.data)) ?? '',
    })
    if (!allowed.ok) return c.json({ problem: allowed.problem }, statusOf(allowed.problem))
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const report = await importStatement(options.deps, { about: about.data, bytes })
    return report.ok
      ? c.json(report.value)
      : c.json({ problem: report.problem }, statusOf(report.problem))
  })
  return app
}
