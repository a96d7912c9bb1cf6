import { CloseResult, CooperativeRef, Day, DistributionRef, ShareIncome } from '@cho40/contract'
import {
  closeResult,
  cooperativeOf,
  distributionOf,
  distributions,
  scopeInCooperative,
} from '@cho40/core/cooperative'
import { shareIncome, useOfServices } from '@cho40/core/settlement'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfCooperative = z.object({ cooperativeId: CooperativeRef })
const Over = z.extend(OfCooperative, { from: Day, to: Day })
const OfDistribution = z.object({ distributionId: DistributionRef })
const toCooperative = (input: z.infer<typeof OfCooperative>) => input.cooperativeId

export const distributionRouter = router({
  list: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(({ ctx, input }) =>
    distributions(ctx.deps, input.cooperativeId),
  ),
  view: allowedProcedure('cooperative.view', OfDistribution, (input, { deps }) =>
    scopeInCooperative(deps, input),
  ).query(async ({ ctx, input }) => unwrap(await distributionOf(ctx.deps, input.distributionId))),
  /** What each member did with the cooperative, as a distribution asks. */
  use: allowedProcedure('cooperative.view', Over, toCooperative).query(async ({ ctx, input }) => {
    const { bookId } = unwrap(await cooperativeOf(ctx.deps, input.cooperativeId))
    return useOfServices(ctx.deps, { bookId, from: input.from, to: input.to })
  }),
  /** Brings a period's income and cost to the result, internal and external apart. */
  closeResult: allowedProcedure('period.close', CloseResult, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await closeResult(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** By the plan of a meeting; use of services comes from the book, pay for labour from who asks. */
  share: allowedProcedure('distribution.decide', ShareIncome, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await shareIncome(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
