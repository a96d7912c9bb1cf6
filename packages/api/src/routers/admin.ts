import { AddPerson, GrantRole, OpenCooperative, PublishListing } from '@cho40/contract'
import { verify } from '@cho40/core'
import { addPerson, grantRole, SYSTEM_SCOPE } from '@cho40/core/access'
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
  ).mutation(async ({ ctx, input }) => unwrap(await publishListing(ctx.deps, input))),
  verify: allowedProcedure('books.verify', Nothing, wholeServer).query(({ ctx }) =>
    verify(ctx.deps),
  ),
})
