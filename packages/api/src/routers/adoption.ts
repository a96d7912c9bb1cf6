import {
  Day,
  EnterValue,
  FreezeReport,
  IndicatorRef,
  type IndicatorValueId,
  IndicatorValueRef,
  line,
  MarketRef,
  PlaceCode,
  ReportPackRef,
  ReviseValue,
  SaleRef,
  StallRef,
} from '@cho40/contract'
import type { Permission } from '@cho40/core/access'
import {
  enterValue,
  explainFigure,
  freezeReport,
  INDICATORS,
  indicatorTrend,
  indicatorValue,
  moveValue,
  reportPack,
  reportPacks,
  reviseValue,
  valueSteps,
  valuesOf,
} from '@cho40/core/adoption'
import { stallsOfMarket } from '@cho40/core/market'
import * as z from 'zod/mini'
import { overUnit } from '../adoption-scope.ts'
import type { ApiContext } from '../context.ts'
import { currentReport, periodIsOver } from '../current-report.ts'
import { scopeOverPlace } from '../place-scope.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router, signedInProcedure } from '../trpc.ts'
import { dueRouter, originProcedure, rollUpProcedure, valueRulesProcedure } from './adoption-due.ts'
import { peersRouter } from './adoption-peers.ts'
import { scoresRouter } from './adoption-scores.ts'

const OfUnit = z.object({ unitCode: PlaceCode })
const Over = z.extend(OfUnit, { from: Day, to: Day })
const OfReport = z.extend(OfUnit, {
  period: z.string().check(z.maxLength(7)),
  borders: z._default(z.enum(['then', 'now']), 'then'),
})
const Values = z.extend(Over, { indicatorId: z.optional(IndicatorRef) })
const Trend = z.extend(Over, { indicatorId: IndicatorRef })
const OfValue = z.object({ valueId: IndicatorValueRef })
const ReturnValue = z.extend(OfValue, { reason: line(300) })
const OfPack = z.object({ packId: ReportPackRef })
const Explain = z.object({
  scopeId: z.union([StallRef, MarketRef]),
  from: Day,
  to: Day,
  after: z.optional(SaleRef),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
})

const over = overUnit

/** A value is decided about in its unit; of one that is not there nothing is told. */
const overValue =
  (permission: Permission) =>
  async ({ valueId }: { readonly valueId: IndicatorValueId }, ctx: ApiContext) => {
    const value = await indicatorValue(ctx.deps, valueId)
    if (!value.ok) return undefined
    return scopeOverPlace(ctx, { permission, unitCode: value.value.unitCode })
  }

async function overPack({ packId }: z.infer<typeof OfPack>, ctx: ApiContext) {
  const pack = await reportPack(ctx.deps, packId)
  if (!pack.ok) return undefined
  const { unit } = pack.value.report
  return scopeOverPlace(ctx, { permission: 'indicator.view', unitCode: unit.code })
}

const reportRouter = router({
  /** The figures of a unit and period as of now; what must not be told is kept back in it. */
  view: allowedProcedure('indicator.view', OfReport, over('indicator.view')).query(
    async ({ ctx, input }) => unwrap(await currentReport(ctx.deps, input)),
  ),
  /** Keeps it for ever, as it is sent, once its period is over. */
  freeze: allowedProcedure('indicator.approve', FreezeReport, over('indicator.approve')).mutation(
    async ({ ctx, input }) => {
      unwrap(periodIsOver(ctx.deps, input.period))
      return unwrap(await freezeReport(ctx.deps, { freeze: input, by: ctx.actor.personId }))
    },
  ),
  packs: allowedProcedure('indicator.view', OfUnit, over('indicator.view')).query(
    ({ ctx, input }) => reportPacks(ctx.deps, input),
  ),
  /** To the byte as it was kept, and whether its text is still the one that was hashed. */
  pack: allowedProcedure('indicator.view', OfPack, overPack).query(async ({ ctx, input }) => {
    const { id, sha256, body, intact } = unwrap(await reportPack(ctx.deps, input.packId))
    return { id, sha256, body, intact }
  }),
})

const valuesRouter = router({
  rules: valueRulesProcedure,
  /** Every value with its revisions and where it stands, for those who enter and approve. */
  list: allowedProcedure('indicator.enter', Values, over('indicator.enter')).query(
    ({ ctx, input: { indicatorId, ...of } }) =>
      valuesOf(ctx.deps, { ...of, ...(indicatorId !== undefined && { indicatorId }) }),
  ),
  /** Who moved a value where and when, and why it was returned. */
  history: allowedProcedure('indicator.enter', OfValue, overValue('indicator.enter')).query(
    ({ ctx, input }) => valueSteps(ctx.deps, input.valueId),
  ),
  enter: allowedProcedure('indicator.enter', EnterValue, over('indicator.enter')).mutation(
    async ({ ctx, input }) =>
      unwrap(await enterValue(ctx.deps, { value: input, by: ctx.actor.personId })),
  ),
  revise: allowedProcedure('indicator.enter', ReviseValue, over('indicator.enter')).mutation(
    async ({ ctx, input }) =>
      unwrap(await reviseValue(ctx.deps, { value: input, by: ctx.actor.personId })),
  ),
  submit: allowedProcedure('indicator.enter', OfValue, overValue('indicator.enter')).mutation(
    async ({ ctx, input }) =>
      unwrap(
        await moveValue(ctx.deps, {
          move: { ...input, state: 'submitted', reason: null },
          by: ctx.actor.personId,
        }),
      ),
  ),
  /** Refused to who entered or submitted it. */
  approve: allowedProcedure('indicator.approve', OfValue, overValue('indicator.approve')).mutation(
    async ({ ctx, input }) =>
      unwrap(
        await moveValue(ctx.deps, {
          move: { ...input, state: 'approved', reason: null },
          by: ctx.actor.personId,
        }),
      ),
  ),
  /** Locks it: from here on only a revision changes the period. Refused to who entered it. */
  accept: allowedProcedure('indicator.approve', OfValue, overValue('indicator.approve')).mutation(
    async ({ ctx, input }) =>
      unwrap(
        await moveValue(ctx.deps, {
          move: { ...input, state: 'accepted', reason: null },
          by: ctx.actor.personId,
        }),
      ),
  ),
  return: allowedProcedure(
    'indicator.approve',
    ReturnValue,
    overValue('indicator.approve'),
  ).mutation(async ({ ctx, input }) =>
    unwrap(
      await moveValue(ctx.deps, {
        move: { ...input, state: 'returned' },
        by: ctx.actor.personId,
      }),
    ),
  ),
})

export const adoptionRouter = router({
  /** What each indicator is: data, the same for everybody. */
  indicators: signedInProcedure.query(() => INDICATORS),
  report: reportRouter,
  values: valuesRouter,
  due: dueRouter,
  rollUp: rollUpProcedure,
  scores: scoresRouter,
  peers: peersRouter,
  /** From a figure to the markets or values it is made of; `explain` goes on from a market. */
  origin: originProcedure,
  /** The accepted values of one indicator, unabridged; what may be printed is in the reports. */
  trend: allowedProcedure('indicator.enter', Trend, over('indicator.enter')).query(
    ({ ctx, input }) => indicatorTrend(ctx.deps, input),
  ),
  /**
   * The sales behind a figure, down to the bank's transfers, of one stall or all of a market: only
   * for those who may see this money anyhow.
   */
  explain: allowedProcedure('stall.view_money', Explain, (input) => input.scopeId).query(
    async ({ ctx, input: { scopeId, after, ...days } }) => {
      const market = z.safeParse(MarketRef, scopeId)
      const stall = z.safeParse(StallRef, scopeId)
      const stalls = market.success ? await stallsOfMarket(ctx.deps, market.data) : []
      const stallIds = stall.success ? [stall.data] : stalls.map(({ id }) => id)
      return explainFigure(ctx.deps, {
        ...days,
        stallIds,
        ...(after !== undefined && { after }),
      })
    },
  ),
})
