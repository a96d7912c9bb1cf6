import { AddPerson, AskAudit, GrantRole, OpenCooperative, PublishListing } from '@cho40/contract'
import { auditTrail, verify } from '@cho40/core'
import { addPerson, authorize, giveRole, SYSTEM_SCOPE } from '@cho40/core/access'
import { openCooperative } from '@cho40/core/cooperative'
import { offerListing } from '@cho40/core/taxation'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const wholeServer = () => SYSTEM_SCOPE
const Nothing = z.optional(z.object({}))

export const adminRouter = router({
  addPerson: allowedProcedure('system.administer', AddPerson, wholeServer).mutation(
    async ({ ctx, input }) =>
      unwrap(await addPerson(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  grantRole: allowedProcedure('system.administer', GrantRole, wholeServer).mutation(
    async ({ ctx, input }) =>
      unwrap(await giveRole(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  openCooperative: allowedProcedure('system.administer', OpenCooperative, wholeServer).mutation(
    async ({ ctx, input }) => unwrap(await openCooperative(ctx.deps, input)),
  ),
  publishListing: allowedProcedure(
    'listing.publish',
    PublishListing,
    (input) => input.cooperativeId,
  ).mutation(async ({ ctx, input }) => {
    // A star is an authority's to record: who lists goods may not give them one.
    const wish = { permission: 'certificate.record', scopeId: input.cooperativeId } as const
    if (input.ocop) unwrap(await authorize(ctx.deps, { ...wish, personId: ctx.actor.personId }))
    return unwrap(await offerListing(ctx.deps, input))
  }),
  /** What people did, from every book of acts, the latest first. */
  audit: allowedProcedure('access.manage', AskAudit, wholeServer).query(({ ctx, input }) =>
    auditTrail(ctx.deps, input),
  ),
  /** How the server fares, its copies and its work by the clock; null where the host does not tell. */
  server: allowedProcedure('system.administer', Nothing, wholeServer).query(
    async ({ ctx }) => (await ctx.serverState?.()) ?? null,
  ),
  verify: allowedProcedure('books.verify', Nothing, wholeServer).query(({ ctx }) =>
    verify(ctx.deps),
  ),
})
