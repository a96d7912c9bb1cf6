import {
  type ImportId,
  ImportRef,
  type Problem,
  type ReceivingAccountId,
  ReceivingAccountRef,
} from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { accountOfStatement, scopeOf } from '@cho40/core/reconciliation'
import { err, ok, type Result } from '@cho40/values'
import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { ApiOptions } from './context.ts'
import { invalidInput } from './invalid-input.ts'
import { contextOf } from './sessions.ts'

const FileQuery = z.object({
  id: ImportRef,
  fileName: z._default(z.string().check(z.maxLength(200)), 'sao-ke'),
  accountId: z.optional(ReceivingAccountRef),
  /** Instead of the account: where to look for the one that the file names. */
  scopeId: z.optional(z.string().check(z.maxLength(64))),
  dryRun: z._default(z.enum(['true', 'false']), 'false'),
  acceptPartial: z._default(z.enum(['true', 'false']), 'false'),
})

export type StatementFile = {
  readonly about: {
    readonly id: ImportId
    readonly accountId: ReceivingAccountId
    readonly fileName: string
    readonly dryRun: boolean
    readonly acceptPartial: boolean
  }
  readonly bytes: Uint8Array
}

/**
 * A statement's file as it was sent, by somebody who may import it. Who may not learns nothing of the
 * account. Problems: NotSignedIn, InvalidInput, NotAllowed, and those of `accountOfStatement`.
 */
export async function statementFile(
  options: ApiOptions,
  c: Context,
): Promise<Result<StatementFile, { readonly problem: Problem; readonly bytes?: Uint8Array }>> {
  const { actor } = await contextOf(options, c)
  if (!actor) return err({ problem: { type: 'NotSignedIn' } })
  const query = z.safeParse(FileQuery, { ...c.req.query(), id: c.req.param('id') })
  if (!query.success) return err({ problem: invalidInput(query.error) })
  const { accountId, scopeId, ...about } = query.data
  const place = accountId ? await scopeOf(options.deps, { accountId }) : scopeId
  const permission = 'statement.import' as const
  const wish = { personId: actor.personId, permission, scopeId: place ?? '' }
  const allowed = await authorize(options.deps, wish)
  if (!allowed.ok) return err({ problem: allowed.problem })
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const { fileName } = about
  const account = accountId
    ? ok(accountId)
    : await accountOfStatement(options.deps, { scopeId: place ?? '', bytes, fileName })
  if (!account.ok) return err({ problem: account.problem, bytes })
  return ok({
    about: {
      id: about.id,
      fileName,
      accountId: account.value,
      dryRun: about.dryRun === 'true',
      acceptPartial: about.acceptPartial === 'true',
    },
    bytes,
  })
}
