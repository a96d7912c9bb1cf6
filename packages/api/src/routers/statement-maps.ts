import { ReceivingAccountRef, RememberStatementMap } from '@cho40/contract'
import {
  rememberStatementMap,
  scopeOf,
  statementAccounts,
  statementImports,
} from '@cho40/core/reconciliation'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const History = z.object({
  accountId: ReceivingAccountRef,
  limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 50),
})

const OfScope = z.object({ scopeId: z.string().check(z.maxLength(64)) })

export const statementsRouter = router({
  /** The accounts whose statements may be brought here: of stalls, cooperatives and the board. */
  accounts: allowedProcedure('statement.import', OfScope, (input) => input.scopeId).query(
    ({ ctx, input }) => statementAccounts(ctx.deps, input.scopeId),
  ),
  /** What was imported for an account, the latest first, each with its report. */
  imports: allowedProcedure('statement.import', History, (input, { deps }) =>
    scopeOf(deps, { accountId: input.accountId }),
  ).query(({ ctx, input }) => statementImports(ctx.deps, input)),
  /** How the files of one heading are read from now on; a person has looked at their rows. */
  rememberMap: allowedProcedure('statement.import', RememberStatementMap, (input, { deps }) =>
    scopeOf(deps, { accountId: input.accountId }),
  ).mutation(async ({ ctx, input }) => unwrap(await rememberStatementMap(ctx.deps, input))),
})
