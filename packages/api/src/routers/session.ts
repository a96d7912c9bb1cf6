import {
  AskReset,
  ChangePin,
  OfSession,
  RedeemReset,
  SetPassword,
  SignIn,
  SignInByPasskey,
  type WaysIn,
} from '@cho40/contract'
import {
  actorOf,
  askPasskey,
  changePin,
  endAllSessions,
  endOneSession,
  endSession,
  redeemReset,
  sessionsOf,
  setPassword,
  signIn,
  signInByPasskey,
} from '@cho40/core/access'
import { invariant } from '@cho40/values'
import { askAside } from '../code-sender.ts'
import type { ApiContext } from '../context.ts'
import { personProcedure } from '../person-procedure.ts'
import { problemToTrpc, unwrap } from '../problem-to-trpc.ts'
import { sessionView } from '../session-view.ts'
import { openProcedure, router } from '../trpc.ts'

const NO_SENDER = { type: 'WrongState', what: 'codes', id: 'server', state: 'none' } as const

/** Hands the session to the browser and says who came in. The one it had before, of whomever, ends. */
export async function enter(ctx: ApiContext, { token }: { readonly token: string }) {
  if (ctx.token !== undefined) await endSession(ctx.deps, ctx.token)
  ctx.setSession(token)
  const actor = await actorOf(ctx.deps, token)
  invariant(actor, 'a session just opened has its person')
  return sessionView(ctx.deps, actor)
}

export const sessionRouter = router({
  open: openProcedure
    .input(SignIn)
    .mutation(async ({ ctx, input }) =>
      enter(ctx, unwrap(await signIn(ctx.deps, { ...input, network: ctx.network }))),
    ),
  /** What an authenticator is to sign; answered by `openByPasskey`. */
  askPasskey: openProcedure.mutation(async ({ ctx }) =>
    unwrap(await askPasskey(ctx.deps, { origin: ctx.origin })),
  ),
  openByPasskey: openProcedure.input(SignInByPasskey).mutation(async ({ ctx, input }) => {
    const { network, origin } = ctx
    return enter(ctx, unwrap(await signInByPasskey(ctx.deps, { ...input, network, origin })))
  }),
  current: openProcedure.query(({ ctx }) => (ctx.actor ? sessionView(ctx.deps, ctx.actor) : null)),
  close: openProcedure.mutation(async ({ ctx }) => {
    if (ctx.token !== undefined) await endSession(ctx.deps, ctx.token)
    ctx.setSession(null)
    return null
  }),
  /** One's own sessions; which of them asks is marked. */
  list: personProcedure.query(({ ctx }) =>
    sessionsOf(ctx.deps, { personId: ctx.actor.personId, here: ctx.actor.session.id }),
  ),
  end: personProcedure.input(OfSession).mutation(async ({ ctx, input }) => {
    const { personId } = ctx.actor
    return unwrap(await endOneSession(ctx.deps, { personId, id: input.sessionId, by: personId }))
  }),
  /** Ends all of one's own sessions but this one. */
  endOthers: personProcedure.mutation(async ({ ctx }) => {
    const { personId, session } = ctx.actor
    return unwrap(await endAllSessions(ctx.deps, { personId, by: personId, but: session.id }))
  }),
  changePin: personProcedure.input(ChangePin).mutation(async ({ ctx, input }) => {
    const { personId, session } = ctx.actor
    return unwrap(await changePin(ctx.deps, { ...input, personId, here: session.id }))
  }),
  setPassword: personProcedure.input(SetPassword).mutation(async ({ ctx, input }) => {
    const { personId, session } = ctx.actor
    return unwrap(await setPassword(ctx.deps, { ...input, personId, here: session.id }))
  }),
  /** Whether one who forgot the PIN can have a code sent here. */
  ways: openProcedure.query(({ ctx }): WaysIn => ({ codes: ctx.codeSender !== undefined })),
  /** Sends a code to a number, if somebody has it and may; the answer is the same whether or not. */
  askReset: openProcedure.input(AskReset).mutation(({ ctx, input }) => {
    if (!ctx.codeSender) throw problemToTrpc(NO_SENDER)
    askAside(ctx, input)
    return null
  }),
  /** Sets a new PIN with a code that somebody handed over, and signs in. */
  redeemReset: openProcedure
    .input(RedeemReset)
    .mutation(async ({ ctx, input }) =>
      enter(ctx, unwrap(await redeemReset(ctx.deps, { ...input, network: ctx.network }))),
    ),
})
