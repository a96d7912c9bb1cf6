import {
  AnswerComplaint,
  CloseMarketDays,
  Day,
  LetStall,
  MarketRef,
  PlaceMarket,
  RecordComplaint,
  RecordFair,
  RecordOnboarding,
  RecordVisit,
  SetSchedule,
  SetWifi,
  StallRef,
} from '@cho40/contract'
import { SYSTEM_SCOPE } from '@cho40/core/access'
import { dropOffs, visitEffects, visitLog } from '@cho40/core/adoption'
import {
  answerComplaint,
  closeMarketDays,
  complaints,
  fairs,
  letStall,
  marketDaysOf,
  marketFacts,
  marketOfComplaint,
  onboardingOf,
  placeMarket,
  recordComplaint,
  recordFair,
  recordOnboarding,
  recordVisit,
  setSchedule,
  setWifi,
} from '@cho40/core/market'
import { daysBetween, marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import { problemToTrpc, unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfMarket = z.object({ marketId: MarketRef })
const Over = z.extend(OfMarket, { from: Day, to: Day })
const Visits = z.extend(OfMarket, { stallId: z.optional(StallRef) })
const toMarket = (input: z.infer<typeof OfMarket>) => input.marketId

/** Longer than any report asks for; a calendar is not worked out for centuries. */
const MOST_DAYS = 800

/** When a market is held, and where. */
export const calendarRouter = router({
  /** The days on which the market is held, schedules and closures in mind. */
  days: allowedProcedure('market.view_day', Over, toMarket).query(({ ctx, input }) => {
    const { marketId, from, to } = input
    if (daysBetween(from, to) > MOST_DAYS) {
      const issues = [{ path: 'to', message: `more than ${MOST_DAYS} days after the first` }]
      throw problemToTrpc({ type: 'InvalidInput', issues })
    }
    return marketDaysOf(ctx.deps, marketId, { from, to })
  }),
  /** What was told of the market: schedules, days off, wifi, where it lies. */
  facts: allowedProcedure('market.view_day', OfMarket, toMarket).query(({ ctx, input }) => {
    const on = marketDayOf(ctx.deps.clock.now())
    return marketFacts(ctx.deps, { ...input, on })
  }),
  set: allowedProcedure('market.manage', SetSchedule, toMarket).mutation(async ({ ctx, input }) =>
    unwrap(await setSchedule(ctx.deps, input)),
  ),
  closeDays: allowedProcedure('market.manage', CloseMarketDays, toMarket).mutation(
    async ({ ctx, input }) => unwrap(await closeMarketDays(ctx.deps, input)),
  ),
  setWifi: allowedProcedure('market.manage', SetWifi, toMarket).mutation(async ({ ctx, input }) =>
    unwrap(await setWifi(ctx.deps, input)),
  ),
  letStall: allowedProcedure('market.manage', LetStall, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await letStall(ctx.deps, input)),
  ),
  /** Moves its figures into another unit's report, so that no commune does it to another. */
  place: allowedProcedure('system.administer', PlaceMarket, () => SYSTEM_SCOPE).mutation(
    async ({ ctx, input }) => unwrap(await placeMarket(ctx.deps, input)),
  ),
})

/** The work of the community team: who needs help, who was there, what people complain of. */
export const communityRouter = router({
  dropOffs: allowedProcedure('market.view_day', OfMarket, toMarket).query(({ ctx, input }) => {
    const today = marketDayOf(ctx.deps.clock.now())
    return dropOffs(ctx.deps, { ...input, today })
  }),
  visitEffects: allowedProcedure('market.view_day', OfMarket, toMarket).query(({ ctx, input }) => {
    const today = marketDayOf(ctx.deps.clock.now())
    return visitEffects(ctx.deps, { ...input, today })
  }),
  /** Who was where and what came of it, in the team’s own words. */
  visits: allowedProcedure('community.record', Visits, toMarket).query(
    ({ ctx, input: { marketId, stallId } }) =>
      visitLog(ctx.deps, { marketId, ...(stallId !== undefined && { stallId }) }),
  ),
  recordVisit: allowedProcedure('community.record', RecordVisit, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await recordVisit(ctx.deps, input)),
  ),
  fairs: allowedProcedure('market.view_day', OfMarket, toMarket).query(({ ctx, input }) =>
    fairs(ctx.deps, input),
  ),
  recordFair: allowedProcedure('community.record', RecordFair, toMarket).mutation(
    async ({ ctx, input }) => unwrap(await recordFair(ctx.deps, input)),
  ),
  onboarding: allowedProcedure('market.view_day', OfMarket, toMarket).query(({ ctx, input }) =>
    onboardingOf(ctx.deps, input.marketId),
  ),
  recordOnboarding: allowedProcedure(
    'community.record',
    RecordOnboarding,
    (input) => input.stallId,
  ).mutation(async ({ ctx, input }) => unwrap(await recordOnboarding(ctx.deps, input))),
  complaints: allowedProcedure('community.record', OfMarket, toMarket).query(({ ctx, input }) =>
    complaints(ctx.deps, input),
  ),
  recordComplaint: allowedProcedure('community.record', RecordComplaint, toMarket).mutation(
    async ({ ctx, input }) => unwrap(await recordComplaint(ctx.deps, input)),
  ),
  /** Decides about a stall: the board's to say, not of whoever wrote it down. */
  answerComplaint: allowedProcedure('market.manage', AnswerComplaint, (input, { deps }) =>
    marketOfComplaint(deps, input.complaintId),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await answerComplaint(ctx.deps, { answer: input, by: ctx.actor.personId })),
  ),
})
