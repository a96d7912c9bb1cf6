import { AskPairing, DeviceRef, OfPerson, RedeemPairing } from '@cho40/contract'
import {
  askPairing,
  devicesOf,
  redeemPairing,
  revokeDevice,
  SYSTEM_SCOPE,
  scopeOverPerson,
} from '@cho40/core/access'
import * as z from 'zod/mini'
import { personProcedure } from '../person-procedure.ts'
import { problemToTrpc, unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, openProcedure, router } from '../trpc.ts'
import { enter } from './session.ts'

const OwnDeviceRef = z.object({ deviceId: DeviceRef })
const DeviceOfPerson = z.extend(OfPerson, OwnDeviceRef.shape)

/** Phones and computers: let another in, give up a lost one. */
export const devicesRouter = router({
  list: personProcedure.query(({ ctx }) => devicesOf(ctx.deps, ctx.actor.personId)),
  /** Answers with what a QR code holds for the other phone, this once and for two minutes. */
  pair: allowedProcedure('stall.sell', AskPairing, (input) => input.stallId).mutation(
    async ({ ctx, input }) => {
      const { kind, personId: by } = ctx.actor
      if (kind !== 'person') throw problemToTrpc({ type: 'NotAllowed', permission: 'person' })
      return unwrap(await askPairing(ctx.deps, { ...input, by }))
    },
  ),
  /** Signs the phone that shows the code in, as the person who asked for it. */
  redeem: openProcedure.input(RedeemPairing).mutation(async ({ ctx, input }) => {
    const paired = unwrap(await redeemPairing(ctx.deps, { ...input, network: ctx.network }))
    return { stallId: paired.stallId, session: await enter(ctx, paired) }
  }),
  revoke: personProcedure.input(OwnDeviceRef).mutation(async ({ ctx, input }) => {
    const { personId } = ctx.actor
    return unwrap(await revokeDevice(ctx.deps, { ...input, personId, by: personId }))
  }),
  /** For a vendor who comes without the phone: by an administrator, or the board of their market. */
  revokeFor: allowedProcedure('access.reset_pin', DeviceOfPerson, ({ personId }, ctx) =>
    ctx.actor
      ? scopeOverPerson(ctx.deps, {
          by: ctx.actor.personId,
          personId,
          permission: 'access.reset_pin',
        })
      : SYSTEM_SCOPE,
  ).mutation(async ({ ctx, input }) =>
    unwrap(await revokeDevice(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
