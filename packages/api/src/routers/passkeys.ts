import { AddPasskey, AskToAddPasskey, OfPasskey, RequirePasskey } from '@cho40/contract'
import {
  addPasskey,
  askToAddPasskey,
  ownPasskeys,
  passkeyRoles,
  removePasskey,
  requirePasskey,
  SYSTEM_SCOPE,
} from '@cho40/core/access'
import * as z from 'zod/mini'
import { personProcedure } from '../person-procedure.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const wholeServer = () => SYSTEM_SCOPE
const Nothing = z.optional(z.object({}))

/** Keys that an authenticator holds for a person: a phone's finger or face, or a key on a ring. */
export const passkeysRouter = router({
  list: personProcedure.query(({ ctx }) => ownPasskeys(ctx.deps, ctx.actor.personId)),
  /** Answers with what the browser is to ask an authenticator for. */
  begin: personProcedure.input(AskToAddPasskey).mutation(async ({ ctx, input }) => {
    const { personId } = ctx.actor
    return unwrap(await askToAddPasskey(ctx.deps, { ...input, personId, origin: ctx.origin }))
  }),
  add: personProcedure.input(AddPasskey).mutation(async ({ ctx, input }) => {
    const { personId } = ctx.actor
    return unwrap(await addPasskey(ctx.deps, { ...input, personId, origin: ctx.origin }))
  }),
  remove: personProcedure
    .input(OfPasskey)
    .mutation(async ({ ctx, input }) =>
      unwrap(await removePasskey(ctx.deps, { ...input, personId: ctx.actor.personId })),
    ),
  /** Which roles sign in with a passkey only. */
  roles: allowedProcedure('access.manage', Nothing, wholeServer).query(({ ctx }) =>
    passkeyRoles(ctx.deps),
  ),
  require: allowedProcedure('access.manage', RequirePasskey, wholeServer).mutation(
    async ({ ctx, input }) =>
      unwrap(await requirePasskey(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
