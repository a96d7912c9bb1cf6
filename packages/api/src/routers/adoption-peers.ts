import { EndPeer, TrustPeer } from '@cho40/contract'
import { SYSTEM_SCOPE } from '@cho40/core/access'
import { endPeer, peers, trustPeer } from '@cho40/core/adoption'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router, signedInProcedure } from '../trpc.ts'

const toServer = () => SYSTEM_SCOPE

/** Whose packages are believed about which units: the one decision between two deployments. */
export const peersRouter = router({
  /** What another deployment is asked to trust; no secret. */
  ownKey: signedInProcedure.query(({ ctx }) => ctx.packageSigner.publicKey),
  list: allowedProcedure('system.administer', z.optional(z.object({})), toServer).query(({ ctx }) =>
    peers(ctx.deps),
  ),
  trust: allowedProcedure('system.administer', TrustPeer, toServer).mutation(
    async ({ ctx, input }) => {
      unwrap(await trustPeer(ctx.deps, { peer: input, by: ctx.actor.personId }))
      return input
    },
  ),
  end: allowedProcedure('system.administer', EndPeer, toServer).mutation(async ({ ctx, input }) => {
    unwrap(await endPeer(ctx.deps, { peer: input, by: ctx.actor.personId }))
    return input
  }),
})
