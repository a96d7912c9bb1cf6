import { SignIn } from '@cho40/contract'
import { actorOf, endSession, signIn } from '@cho40/core/access'
import { invariant } from '@cho40/values'
import { unwrap } from '../problem-to-trpc.ts'
import { sessionView } from '../session-view.ts'
import { openProcedure, router } from '../trpc.ts'

export const sessionRouter = router({
  open: openProcedure.input(SignIn).mutation(async ({ ctx, input }) => {
    const { token } = unwrap(await signIn(ctx.deps, input))
    ctx.setSession(token)
    const actor = await actorOf(ctx.deps, token)
    invariant(actor, 'a session just opened has its person')
    return sessionView(ctx.deps, actor)
  }),
  current: openProcedure.query(({ ctx }) => (ctx.actor ? sessionView(ctx.deps, ctx.actor) : null)),
  close: openProcedure.mutation(async ({ ctx }) => {
    if (ctx.token !== undefined) await endSession(ctx.deps, ctx.token)
    ctx.setSession(null)
    return null
  }),
})
