import { MarkActivity, OpenPilot, PilotRef, PlaceCode, ReplicatePilot } from '@cho40/contract'
import {
  activitySteps,
  markActivity,
  openPilot,
  pilotOf,
  pilots,
  placeOfPilot,
  replicatePilot,
} from '@cho40/core/adoption'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { scopeOverPlace } from '../place-scope.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfPlace = z.object({ placeCode: PlaceCode })
const OfPilot = z.object({ pilotId: PilotRef })

const toManage = ({ placeCode }: z.infer<typeof OfPlace>, ctx: ApiContext) =>
  scopeOverPlace(ctx, { permission: 'pilot.manage', unitCode: placeCode })

const overPilot =
  (permission: 'indicator.view' | 'pilot.manage') =>
  async ({ pilotId }: z.infer<typeof OfPilot>, ctx: ApiContext) => {
    const unitCode = await placeOfPilot(ctx.deps, pilotId)
    return unitCode && scopeOverPlace(ctx, { permission, unitCode })
  }
const toView = overPilot('indicator.view')

export const pilotsRouter = router({
  list: allowedProcedure('indicator.view', OfPlace, ({ placeCode }, ctx) =>
    scopeOverPlace(ctx, { permission: 'indicator.view', unitCode: placeCode }),
  ).query(({ ctx, input }) => pilots(ctx.deps, input)),
  view: allowedProcedure('indicator.view', OfPilot, toView).query(async ({ ctx, input }) =>
    unwrap(await pilotOf(ctx.deps, input.pilotId)),
  ),
  steps: allowedProcedure('indicator.view', OfPilot, toView).query(({ ctx, input }) =>
    activitySteps(ctx.deps, input.pilotId),
  ),
  mark: allowedProcedure('pilot.manage', MarkActivity, overPilot('pilot.manage')).mutation(
    async ({ ctx, input }) =>
      unwrap(await markActivity(ctx.deps, { mark: input, by: ctx.actor.personId })),
  ),
  open: allowedProcedure('pilot.manage', OpenPilot, toManage).mutation(async ({ ctx, input }) =>
    unwrap(await openPilot(ctx.deps, { pilot: input, by: ctx.actor.personId })),
  ),
  /** In one's own commune, after the model of any: a plan is no secret between communes. */
  replicate: allowedProcedure('pilot.manage', ReplicatePilot, toManage).mutation(
    async ({ ctx, input }) =>
      unwrap(await replicatePilot(ctx.deps, { wish: input, by: ctx.actor.personId })),
  ),
})
