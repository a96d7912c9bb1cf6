import {
  CooperativeRef,
  Day,
  IndicatorRef,
  PlaceCode,
  SetPaymentTerm,
  SetReportDue,
} from '@cho40/contract'
import {
  figureOrigin,
  indicatorOn,
  paymentTerms,
  periodNamed,
  rolledUp,
  setPaymentTerm,
  setReportDue,
  standing,
  valueRules,
} from '@cho40/core/adoption'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import { overUnit } from '../adoption-scope.ts'
import { problemToTrpc, unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router, signedInProcedure } from '../trpc.ts'

const OfUnit = z.object({ unitCode: PlaceCode })
const OfCooperative = z.object({ cooperativeId: CooperativeRef })
const PeriodName = z.string().check(z.maxLength(7))
const OverPeriod = z.extend(OfUnit, { period: PeriodName })
const RollUp = z.extend(OfUnit, {
  indicatorId: IndicatorRef,
  from: Day,
  to: Day,
  borders: z._default(z.enum(['then', 'now']), 'then'),
})
const Origin = z.extend(OverPeriod, {
  indicatorId: IndicatorRef,
  borders: z._default(z.enum(['then', 'now']), 'then'),
})

/** Rules of values: what may be entered, so that a form can check without a network. */
export const valueRulesProcedure = signedInProcedure.query(({ ctx }) =>
  valueRules(marketDayOf(ctx.deps.clock.now())),
)

/** By when what is due, and who is late. */
export const dueRouter = router({
  set: allowedProcedure('indicator.approve', SetReportDue, overUnit('indicator.approve')).mutation(
    async ({ ctx, input }) => {
      unwrap(await setReportDue(ctx.deps, { due: input, by: ctx.actor.personId }))
      return input
    },
  ),
  /** A cooperative’s promise to its members; what “on time” is measured by. */
  setPaymentTerm: allowedProcedure(
    'settlement.approve',
    SetPaymentTerm,
    ({ cooperativeId }) => cooperativeId,
  ).mutation(async ({ ctx, input }) => {
    unwrap(await setPaymentTerm(ctx.deps, { term: input, by: ctx.actor.personId }))
    return input
  }),
  /** What a cooperative promised its members, the latest promise first. */
  paymentTerms: allowedProcedure(
    'cooperative.view',
    OfCooperative,
    ({ cooperativeId }) => cooperativeId,
  ).query(({ ctx, input }) => paymentTerms(ctx.deps, input.cooperativeId)),
  /** Completeness, timeliness and what stands out, of a commune or of all of a province’s. */
  standing: allowedProcedure('indicator.view', OverPeriod, overUnit('indicator.view')).query(
    async ({ ctx, input: { unitCode, period } }) =>
      unwrap(await standing(ctx.deps, { unitCode, period: unwrap(periodNamed(period)) })),
  ),
})

/** A told figure summed over communes; what a report would keep back is kept back. */
export const rollUpProcedure = allowedProcedure(
  'indicator.view',
  RollUp,
  overUnit('indicator.view'),
).query(async ({ ctx, input }) => {
  const { unitCode, indicatorId, from, to, borders } = input
  const indicator = indicatorOn(indicatorId, to)
  if (!indicator) throw problemToTrpc({ type: 'NotFound', what: 'indicator', id: indicatorId })
  return rolledUp(ctx.deps, { unitCode, indicator, from, to, borders })
})

/** Where a figure comes from, down to the markets or the accepted values it is made of. */
export const originProcedure = allowedProcedure(
  'indicator.view',
  Origin,
  overUnit('indicator.view'),
).query(async ({ ctx, input: { period, ...wish } }) =>
  unwrap(await figureOrigin(ctx.deps, { ...wish, period: unwrap(periodNamed(period)) })),
)
