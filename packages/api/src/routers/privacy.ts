import {
  DecideDataRequest,
  EnterDataRequest,
  OfDataRequest,
  OfPhone,
  type PersonId,
} from '@cho40/contract'
import { eraseSubject, exportSubject, findSubject, transact } from '@cho40/core'
import {
  dataRequests,
  decideDataRequest,
  enterDataRequest,
  noteAccess,
  replyToDataRequest,
  SYSTEM_SCOPE,
} from '@cho40/core/access'
import { ok } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const wholeServer = () => SYSTEM_SCOPE
const Nothing = z.optional(z.object({}))
const Reply = z.extend(OfDataRequest, { extend: z.boolean() })

/** Looking somebody up is an act on them: it is written down before anything is shown. */
async function noteLook(
  { deps }: ApiContext,
  look: { readonly kind: 'data_found' | 'data_exported'; readonly by: PersonId; phone: string },
): Promise<void> {
  unwrap(
    await transact(deps, async (tx) => {
      await noteAccess(tx, look)
      return ok(undefined)
    }),
  )
}

/** What people may ask about their own data, and by when it has to be done. */
export const privacyRouter = router({
  requests: allowedProcedure('system.administer', Nothing, wholeServer).query(({ ctx }) =>
    dataRequests(ctx.deps),
  ),
  enterRequest: allowedProcedure('system.administer', EnterDataRequest, wholeServer).mutation(
    async ({ ctx, input }) =>
      unwrap(await enterDataRequest(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  reply: allowedProcedure('system.administer', Reply, wholeServer).mutation(
    async ({ ctx, input }) =>
      unwrap(await replyToDataRequest(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  decide: allowedProcedure('system.administer', DecideDataRequest, wholeServer).mutation(
    async ({ ctx, input }) =>
      unwrap(await decideDataRequest(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Which people, members and orders bear a number. A mutation: the look itself is recorded. */
  find: allowedProcedure('system.administer', OfPhone, wholeServer).mutation(
    async ({ ctx, input }) => {
      await noteLook(ctx, { kind: 'data_found', by: ctx.actor.personId, ...input })
      return findSubject(ctx.deps, input.phone)
    },
  ),
  export: allowedProcedure('system.administer', OfPhone, wholeServer).mutation(
    async ({ ctx, input }) => {
      await noteLook(ctx, { kind: 'data_exported', by: ctx.actor.personId, ...input })
      return exportSubject(ctx.deps, input.phone)
    },
  ),
  erase: allowedProcedure('system.administer', OfPhone, wholeServer).mutation(
    async ({ ctx, input }) =>
      unwrap(await eraseSubject(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
