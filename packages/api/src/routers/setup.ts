import { BeginSetup } from '@cho40/contract'
import { beginSetup, setupState, signIn } from '@cho40/core/access'
import { problemToTrpc, unwrap } from '../problem-to-trpc.ts'
import { openProcedure, router } from '../trpc.ts'
import { enter } from './session.ts'

/** The very first minutes of a server. */
export const setupRouter = router({
  state: openProcedure.query(({ ctx }) => setupState(ctx.deps)),
  /** With the token that the server printed where only its owner reads; signs the first one in. */
  begin: openProcedure.input(BeginSetup).mutation(async ({ ctx, input }) => {
    const { token, ...first } = input
    const { setup, deps, network } = ctx
    if (!setup?.matches(token)) throw problemToTrpc({ type: 'NotAllowed', permission: 'setup' })
    unwrap(await beginSetup(deps, first))
    setup.over()
    const { phone, pin } = first
    return enter(ctx, unwrap(await signIn(deps, { phone, pin, network })))
  }),
})
