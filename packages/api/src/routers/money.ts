import { ResolveException } from '@cho40/contract'
import { openExceptions, resolveException, scopeOf } from '@cho40/core/reconciliation'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const Waiting = z.object({
  /** A stall, or a market for all of its stalls. */
  scopeId: z.string().check(z.maxLength(64)),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
})

export const moneyRouter = router({
  /** Money that waits for a person, oldest first. */
  waiting: allowedProcedure('exception.resolve', Waiting, (input) => input.scopeId).query(
    ({ ctx, input }) => openExceptions(ctx.deps, input),
  ),
  resolve: allowedProcedure('exception.resolve', ResolveException, (input, ctx) =>
    scopeOf(ctx.deps, input),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await resolveException(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
