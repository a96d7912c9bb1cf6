import { CheckSign, IssueSign, MarketRef, StallRef, WithdrawSign } from '@cho40/contract'
import {
  checkSign,
  issueSign,
  sign,
  signsOfStall,
  stallsOfMarket,
  withdrawSign,
} from '@cho40/core/market'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfStall = z.object({ stallId: StallRef })
const OfMarket = z.object({ marketId: MarketRef })

export const signsRouter = router({
  /** Registers a sign before it is printed: `/print/signs/{id}` draws it. */
  issue: allowedProcedure('sign.issue', IssueSign, (input) => input.stallId).mutation(
    async ({ ctx, input }) =>
      unwrap(await issueSign(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  withdraw: allowedProcedure('sign.issue', WithdrawSign, async (input, ctx) => {
    const found = await sign(ctx.deps, input.id)
    return found.ok ? found.value.stallId : undefined
  }).mutation(async ({ ctx, input }) =>
    unwrap(await withdrawSign(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  ofStall: allowedProcedure('sign.check', OfStall, (input) => input.stallId).query(
    ({ ctx, input }) => signsOfStall(ctx.deps, input.stallId),
  ),
  /** What should hang in the market today: withdrawn signs are left out. */
  ofMarket: allowedProcedure('sign.check', OfMarket, (input) => input.marketId).query(
    async ({ ctx, input }) => {
      const stalls = await stallsOfMarket(ctx.deps, input.marketId)
      const signs = await Promise.all(stalls.map(({ id }) => signsOfStall(ctx.deps, id)))
      return signs.flat().filter(({ withdrawnAt }) => withdrawnAt === null)
    },
  ),
  /** Changes nothing; a mutation, because what was scanned must not stand in an address. */
  check: allowedProcedure('sign.check', CheckSign, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await checkSign(ctx.deps, input)),
  ),
})
