import { CloseDay, Day, DeviceRef, LeaseCodes, StallRef } from '@cho40/contract'
import { authorize } from '@cho40/core/access'
import { stall } from '@cho40/core/market'
import { leaseCodes, nextSeqOf } from '@cho40/core/payment'
import { closeDay, slipOfDay, stallDay } from '@cho40/core/reconciliation'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import { proveAccount } from '../account-proof.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const HomeOf = z.object({ stallId: StallRef, deviceId: z.optional(DeviceRef) })
const DayOf = z.object({ stallId: StallRef, day: Day })

export const stallRouter = router({
  /** Everything a stall's screen needs to start: the stall, its day, and where its device stands. */
  home: allowedProcedure('stall.sell', HomeOf, (input) => input.stallId).query(
    async ({ ctx, input }) => {
      const { stallId } = input
      const day = marketDayOf(ctx.deps.clock.now())
      const permission = 'stall.view_money'
      const { personId } = ctx.actor
      const whole = await authorize(ctx.deps, { personId, permission, scopeId: stallId })
      const view = unwrap(await stallDay(ctx.deps, { stallId, day }))
      const found = unwrap(await stall(ctx.deps, stallId))
      const proof = await proveAccount(ctx.feedSecrets, found, ctx.deps.clock.now())
      return {
        stall: { ...found, account: { ...found.account, proof } },
        // Who only sells sees each sale, to know which were paid, and no sum of the owner's.
        day: whole.ok ? view : { ...view, totals: null },
        nextSeq: input.deviceId === undefined ? 1 : await nextSeqOf(ctx.deps, input.deviceId),
      }
    },
  ),
  leaseCodes: allowedProcedure('stall.sell', LeaseCodes, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await leaseCodes(ctx.deps, input)),
  ),
  day: allowedProcedure('stall.view_money', DayOf, (input) => input.stallId).query(
    async ({ ctx, input }) => unwrap(await stallDay(ctx.deps, input)),
  ),
  closeDay: allowedProcedure('stall.close_day', CloseDay, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await closeDay(ctx.deps, input)),
  ),
  slip: allowedProcedure('stall.view_money', DayOf, (input) => input.stallId).query(
    async ({ ctx, input }) => unwrap(await slipOfDay(ctx.deps, input)),
  ),
})
