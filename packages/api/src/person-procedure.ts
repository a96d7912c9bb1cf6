import { problemToTrpc } from './problem-to-trpc.ts'
import { signedInProcedure } from './trpc.ts'

/** For people about themselves: a key has neither a PIN nor a phone of its own. */
export const personProcedure = signedInProcedure.use(({ ctx, next }) => {
  const { actor } = ctx
  if (actor.kind !== 'person') throw problemToTrpc({ type: 'NotAllowed', permission: 'person' })
  return next({ ctx: { ...ctx, actor } })
})
