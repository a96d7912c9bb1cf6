import {
  AskPayoutLimit,
  BookRef,
  CancelPayout,
  DecidePayoutLimit,
  PAYOUT_STATES,
  PayMember,
  PayOutInCash,
  type PayoutId,
  type PayoutLimitWishId,
  PayoutStep,
  SetPayoutLimit,
} from '@cho40/contract'
import { scopeInCooperative } from '@cho40/core/cooperative'
import { scopeOfBook } from '@cho40/core/market'
import {
  approvePayout,
  askPayoutLimit,
  bookOfLimitWish,
  cancelPayout,
  decidePayoutLimit,
  markSent,
  payOutInCash,
  payout,
  payoutHistory,
  payoutLimitOn,
  payoutLimits,
  payouts,
  scopeOfPayment,
  setPayoutLimit,
} from '@cho40/core/payment'
import { payMember } from '@cho40/core/settlement'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfBook = z.object({ bookId: BookRef })
const Wanted = z.extend(OfBook, {
  states: z.optional(z.array(z.enum(PAYOUT_STATES)).check(z.minLength(1))),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(5_000)), 500),
})
const ofBook = (input: z.infer<typeof OfBook>, { deps }: ApiContext) =>
  scopeOfBook(deps, input.bookId)
const ofPayout = (input: { readonly id: PayoutId }, { deps }: ApiContext) =>
  scopeOfPayment(deps, { payoutId: input.id })

const ofWish = async (input: { readonly id: PayoutLimitWishId }, { deps }: ApiContext) => {
  const bookId = await bookOfLimitWish(deps, input.id)
  return bookId === undefined ? undefined : scopeOfBook(deps, bookId)
}

export const payoutsRouter = router({
  /** Payouts of a stall's or a cooperative's book, oldest first. */
  list: allowedProcedure('payout.order', Wanted, ofBook).query(({ ctx, input }) => {
    const { bookId, states, limit } = input
    return payouts(ctx.deps, { bookId, limit, ...(states && { states }) })
  }),
  /** For who approves: what waits for a second person. */
  waiting: allowedProcedure('payout.approve', OfBook, ofBook).query(async ({ ctx, input }) => {
    const wanted = { bookId: input.bookId, states: ['ordered'], limit: 5_000 } as const
    return (await payouts(ctx.deps, wanted)).filter(({ awaitsApproval }) => awaitsApproval)
  }),
  view: allowedProcedure('payout.order', PayoutStep, ofPayout).query(async ({ ctx, input }) => ({
    ...unwrap(await payout(ctx.deps, input.id)),
    history: await payoutHistory(ctx.deps, input.id),
  })),
  /** A share of the income, or capital that is given back. */
  payMember: allowedProcedure('payout.order', PayMember, (input, { deps }) =>
    scopeInCooperative(deps, { memberId: input.memberId }),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await payMember(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Refused to the person who ordered it. */
  approve: allowedProcedure('payout.approve', PayoutStep, ofPayout).mutation(
    async ({ ctx, input }) =>
      unwrap(await approvePayout(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  cancel: allowedProcedure('payout.order', CancelPayout, ofPayout).mutation(
    async ({ ctx, input }) =>
      unwrap(await cancelPayout(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  markSent: allowedProcedure('payout.order', PayoutStep, ofPayout).mutation(
    async ({ ctx, input }) =>
      unwrap(await markSent(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  payInCash: allowedProcedure('payout.order', PayOutInCash, ofPayout).mutation(
    async ({ ctx, input }) =>
      unwrap(await payOutInCash(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Above what a payout needs a second person today. */
  limit: allowedProcedure('payout.order', OfBook, ofBook).query(({ ctx, input }) =>
    payoutLimitOn(ctx.deps, input.bookId, marketDayOf(ctx.deps.clock.now())),
  ),
  /** For who decides about it: today's, those of later days, and who asked for a higher one. */
  limits: allowedProcedure('payout.approve', OfBook, ofBook).query(({ ctx, input }) =>
    payoutLimits(ctx.deps, input.bookId),
  ),
  /** Down, by one person alone; a higher one is asked for. */
  setLimit: allowedProcedure('payout.approve', SetPayoutLimit, ofBook).mutation(
    async ({ ctx, input }) =>
      unwrap(await setPayoutLimit(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Asks for a higher limit; another person decides. */
  askLimit: allowedProcedure('payout.approve', AskPayoutLimit, ofBook).mutation(
    async ({ ctx, input }) =>
      unwrap(await askPayoutLimit(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** A yes of who asked is refused; their no takes the wish back. */
  decideLimit: allowedProcedure('payout.approve', DecidePayoutLimit, ofWish).mutation(
    async ({ ctx, input }) =>
      unwrap(await decidePayoutLimit(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
