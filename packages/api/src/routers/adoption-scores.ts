import { KeepScore, PlaceCode, Scorecard, ScoreUnit } from '@cho40/contract'
import {
  keepScore,
  keptScores,
  putScorecard,
  scorecards,
  scoreSheet,
  scoreUnit,
} from '@cho40/core/adoption'
import * as z from 'zod/mini'
import { overUnit } from '../adoption-scope.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfUnit = z.object({ unitCode: PlaceCode })
const Put = z.extend(OfUnit, { card: Scorecard })
const OfYear = z.omit(ScoreUnit, { told: true })

/** Scorecards as authorities decided them, and communes scored by them. */
export const scoresRouter = router({
  cards: allowedProcedure('indicator.view', OfUnit, overUnit('indicator.view')).query(
    ({ ctx, input }) => scorecards(ctx.deps, input),
  ),
  putCard: allowedProcedure('indicator.approve', Put, overUnit('indicator.approve')).mutation(
    async ({ ctx, input }) =>
      unwrap(await putScorecard(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** How far a unit is with a card whose lines may still lack figures, and what the next points need. */
  sheet: allowedProcedure('indicator.enter', ScoreUnit, overUnit('indicator.enter')).query(
    async ({ ctx, input }) => unwrap(await scoreSheet(ctx.deps, input)),
  ),
  /** How a unit stands by now; nothing is kept. */
  preview: allowedProcedure('indicator.enter', ScoreUnit, overUnit('indicator.enter')).query(
    async ({ ctx, input }) => unwrap(await scoreUnit(ctx.deps, input)),
  ),
  /** Keeps it for ever, until the day after which figures are refused. */
  keep: allowedProcedure('indicator.approve', KeepScore, overUnit('indicator.approve')).mutation(
    async ({ ctx, input }) =>
      unwrap(await keepScore(ctx.deps, { wish: input, by: ctx.actor.personId })),
  ),
  kept: allowedProcedure('indicator.view', OfYear, overUnit('indicator.view')).query(
    ({ ctx, input }) => keptScores(ctx.deps, input),
  ),
})
