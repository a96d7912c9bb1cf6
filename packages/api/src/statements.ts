import { ImportRef, type ImportState, type Problem } from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import {
  importStatement,
  proposeStatementMap,
  scopeOf,
  statementErrors,
  statementImport,
} from '@cho40/core/reconciliation'
import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { limited } from './limited.ts'
import { statusOf } from './problem-to-trpc.ts'
import { contextOf } from './sessions.ts'
import { statementFile } from './statement-files.ts'
import { type RunningImports, runningImports } from './statement-progress.ts'

const STATEMENT_BYTES = 32 * 1024 * 1024

const ERROR_FILES = {
  'errors.csv': { format: 'csv', type: 'text/csv; charset=utf-8' },
  'errors.xlsx': {
    format: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const

/**
 * `POST /api/v1/statements/{importId}?accountId=…&fileName=…&dryRun=&acceptPartial=`: a bank's
 * statement file as the body. The same id and file again give the same report. With `scopeId` instead
 * of `accountId` the file says whose it is. A file of an unknown heading is answered with a proposal.
 * `GET` tells how far it is, `POST …/errors.csv` and `errors.xlsx` give the rows that were refused.
 */
export function statementRoutes(options: ApiOptions): Hono {
  const app = new Hono()
  const running = runningImports()
  app.use(limited(STATEMENT_BYTES))
  app.get('/:id', (c) => progressOf(options, running, c))
  app.post('/:id', async (c) => {
    const file = await statementFile(options, c)
    if (!file.ok) return refused(c, file.problem)
    const { about, bytes } = file.value
    const report = await running.follow(about, (onProgress) =>
      importStatement(options.deps, { about, bytes, onProgress }),
    )
    return report.ok ? c.json(report.value) : refused(c, { problem: report.problem, bytes })
  })
  for (const [name, { format, type }] of Object.entries(ERROR_FILES)) {
    app.post(`/:id/${name}`, async (c) => {
      const file = await statementFile(options, c)
      if (!file.ok) return refused(c, { problem: file.problem.problem })
      const { about, bytes } = file.value
      const { accountId, fileName } = about
      const errors = await statementErrors(options.deps, { accountId, fileName, bytes, format })
      return c.body(new Uint8Array(errors), 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="dong-loi.${format}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      })
    })
  }
  return app
}

/** A heading that nobody knows comes back with a guess at its columns, for a person to confirm. */
async function refused(
  c: Context,
  { problem, bytes }: { readonly problem: Problem; readonly bytes?: Uint8Array },
): Promise<Response> {
  const isStrange = problem.type === 'UnreadableStatement' && problem.reason === 'HeadingNotFound'
  const proposal =
    isStrange && bytes ? await proposeStatementMap(bytes, c.req.query('fileName') ?? '') : undefined
  return c.json({ problem, ...(proposal?.ok && { proposal: proposal.value }) }, statusOf(problem))
}

async function progressOf(
  options: ApiOptions,
  running: RunningImports,
  c: Context,
): Promise<Response> {
  const { actor } = await contextOf(options, c)
  if (!actor) return c.json({ problem: { type: 'NotSignedIn' } }, 401)
  const id = z.safeParse(ImportRef, c.req.param('id'))
  const now = id.success ? running.of(id.data) : undefined
  const done = id.success && !now ? await statementImport(options.deps, id.data) : undefined
  const accountId = now?.accountId ?? done?.accountId
  const allowed = await authorize(options.deps, {
    personId: actor.personId,
    permission: 'statement.import',
    scopeId: (accountId && (await scopeOf(options.deps, { accountId }))) ?? '',
  })
  if (!allowed.ok) return c.json({ problem: allowed.problem }, statusOf(allowed.problem))
  const state: ImportState | undefined = now
    ? { state: 'running', progress: now.progress }
    : done && { state: 'done', report: done.report }
  return state
    ? c.json(state)
    : c.json({ problem: { type: 'NotFound', what: 'import', id: c.req.param('id') } }, 404)
}
