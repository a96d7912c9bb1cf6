import {
  At,
  ExceptionRef,
  PAYOUT_STATES,
  RequestRef,
  type Resolution,
  ResolveException,
  TransferRef,
} from '@cho40/contract'
import { authorize, type Permission } from '@cho40/core/access'
import { payLink, payoutsBelow, scopeOfPayment } from '@cho40/core/payment'
import {
  evidenceOf,
  openExceptions,
  resolveException,
  scopeOf,
  waitingTally,
} from '@cho40/core/reconciliation'
import { err, ok } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

/** A stall, a cooperative, or a market for all of its stalls. */
const scopeId = z.string().check(z.maxLength(64))
const limit = z._default(z.int().check(z.minimum(1), z.maximum(500)), 100)

/** The last row that is known: what comes after it in the order of the queue. */
const after = z.object({ openedAt: At, id: ExceptionRef })
const Tally = z.object({
  scopeId,
  direction: z.optional(z.enum(['in', 'out'])),
  after: z.optional(after),
})
const Waiting = z.extend(Tally, { limit })
const OfRequest = z.object({ requestId: RequestRef })
const OfTransfer = z.object({ transferId: TransferRef })
const Payouts = z.object({
  scopeId,
  states: z.array(z.enum(PAYOUT_STATES)).check(z.minLength(1)),
  limit,
})

/** Decisions by which money leaves, or is said to have left: one of these is needed besides. */
const MOVES_MONEY: Readonly<Partial<Record<Resolution, readonly Permission[]>>> = {
  refund: ['payout.order'],
  payout: ['payout.order', 'payout.approve'],
  expense: ['payout.order', 'payout.approve'],
}

export const moneyRouter = router({
  /** Money that waits for a person, oldest first: why, whose work, and what may be done. */
  waiting: allowedProcedure('exception.resolve', Waiting, (input) => input.scopeId).query(
    ({ ctx, input }) => {
      const { limit, ...wanted } = input
      return openExceptions(ctx.deps, { ...wantedOf(wanted), limit })
    },
  ),
  /** How much of it there is, all or after a row: what a screen that reads by pages has not read yet. */
  tally: allowedProcedure('exception.resolve', Tally, (input) => input.scopeId).query(
    ({ ctx, input }) => waitingTally(ctx.deps, wantedOf(input)),
  ),
  /** Who decides that money leaves must also be one who may order or approve payouts. */
  resolve: allowedProcedure('exception.resolve', ResolveException, (input, ctx) =>
    scopeOf(ctx.deps, input),
  ).mutation(async ({ ctx, input }) => {
    unwrap(await mayMoveMoney(ctx, { ...input, by: ctx.actor.personId }))
    return unwrap(await resolveException(ctx.deps, { ...input, by: ctx.actor.personId }))
  }),
  /** What each source said of a transfer. */
  evidence: allowedProcedure('exception.resolve', OfTransfer, (input, { deps }) =>
    scopeOf(deps, input),
  ).query(({ ctx, input }) => evidenceOf(ctx.deps, input.transferId)),
  /** The link under which a page of any site may show one request for money, and nothing else. */
  payLink: allowedProcedure('stall.view_money', OfRequest, (input, { deps }) =>
    scopeOfPayment(deps, input),
  ).query(async ({ ctx, input }) => {
    const { deps, payLinks } = ctx
    const unknown = { type: 'NotFound', what: 'pay link', id: input.requestId } as const
    return unwrap(payLinks ? await payLink({ ...deps, payLinks }, input) : err(unknown))
  }),
  /** Money on its way out, the latest first, with the names a person knows it by. */
  payouts: allowedProcedure('stall.view_money', Payouts, (input) => input.scopeId).query(
    ({ ctx, input }) => payoutsBelow(ctx.deps, input),
  ),
})

function wantedOf({ scopeId, direction, after }: z.infer<typeof Tally>) {
  return { scopeId, ...(direction && { direction }), ...(after && { after }) }
}

async function mayMoveMoney(
  { deps }: ApiContext,
  decision: ResolveException & { readonly by: Parameters<typeof authorize>[1]['personId'] },
) {
  const needed = MOVES_MONEY[decision.how] ?? []
  const scope = (await scopeOf(deps, { exceptionId: decision.exceptionId })) ?? ''
  for (const permission of needed) {
    const wish = { personId: decision.by, permission, scopeId: scope }
    if ((await authorize(deps, wish)).ok) return ok(undefined)
  }
  const [permission] = needed
  return permission ? err({ type: 'NotAllowed' as const, permission }) : ok(undefined)
}
