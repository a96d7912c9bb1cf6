import { AddPerson, GrantRole, OpenCooperative, PublishListing } from '@cho40/contract'
import { verify } from '@cho40/core'
import { addPerson, authorize, grantRole, SYSTEM_SCOPE } from '@cho40/core/access'
import { publishListing } from '@cho40/core/catalogue'
import { openCooperative } from '@cho40/core/cooperative'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const wholeServer = () => SYSTEM_SCOPE
const Nothing = z.optional(z.object({}))

export const adminRouter = router({
  addPerson: allowedProcedure('system.administer', AddPerson, wholeServer).mutation(
    async ({ ctx, input }) => unwrap(await addPerson(ctx.deps, input)),
  ),
  grantRole: allowedProcedure('system.administer', GrantRole, wholeServer).mutation(
    async ({ ctx, input }) => unwrap(await grantRole(ctx.deps, input)),
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
    return unwrap(await publishListing(ctx.deps, input))
  }),
  verify: allowedProcedure('books.verify', Nothing, wholeServer).query(({ ctx }) =>
    verify(ctx.deps),
  ),
})
