import { KeysOf, MakeKey, RevokeKey, RotateKey } from '@cho40/contract'
import { makeKey, revokeKey, rotateKey, scopeOfService, servicesOf } from '@cho40/core/access'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

/** Keys of other programs: a role on a scope, for a time, without anything that needs a person. */
export const keysRouter = router({
  list: allowedProcedure('access.manage', KeysOf, (input) => input.scopeId).query(
    ({ ctx, input }) => servicesOf(ctx.deps, input.scopeId),
  ),
  make: allowedProcedure('access.manage', MakeKey, (input) => input.scopeId).mutation(
    async ({ ctx, input }) => unwrap(await makeKey(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  rotate: allowedProcedure('access.manage', RotateKey, (input, { deps }) =>
    scopeOfService(deps, input),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await rotateKey(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  revoke: allowedProcedure('access.manage', RevokeKey, (input, { deps }) =>
    scopeOfService(deps, input),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await revokeKey(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
