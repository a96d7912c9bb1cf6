import {
  AnswerShopReport,
  OfShopReport,
  type ShopReportId,
  WatchShopReports,
} from '@cho40/contract'
import { transact } from '@cho40/core'
import { noteAccess } from '@cho40/core/access'
import {
  answerShopReport,
  scopeOfShopReport,
  shopReportPhone,
  waitingShopReports,
  watchedShopReports,
} from '@cho40/core/ordering'
import { ok } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const Under = z.pick(WatchShopReports, { scopeId: true })
const under = (input: { readonly scopeId: string }) => input.scopeId
const ofReport = (input: { readonly id: ShopReportId }, { deps }: ApiContext) =>
  scopeOfShopReport(deps, input.id)

/** What visitors report of goods and sellers, for whoever watches over the shop of a place. */
export const shopReportRouter = router({
  watched: allowedProcedure('listing.moderate', WatchShopReports, under).query(({ ctx, input }) =>
    watchedShopReports(ctx.deps, input),
  ),
  waiting: allowedProcedure('listing.moderate', Under, under).query(({ ctx, input }) =>
    waitingShopReports(ctx.deps, input),
  ),
  /** The number to call back. A mutation: the look itself is recorded. */
  phone: allowedProcedure('listing.moderate', OfShopReport, ofReport).mutation(
    async ({ ctx, input }) => {
      const told = unwrap(await shopReportPhone(ctx.deps, input.id))
      const { personId: by } = ctx.actor
      const phone = told.phone ?? undefined
      const scopeId = await scopeOfShopReport(ctx.deps, input.id)
      unwrap(
        await transact(ctx.deps, async (tx) => {
          const detail = { report: input.id }
          await noteAccess(tx, { kind: 'data_found', by, phone, scopeId, detail })
          return ok(undefined)
        }),
      )
      return told
    },
  ),
  answer: allowedProcedure('listing.moderate', AnswerShopReport, ofReport).mutation(
    async ({ ctx, input }) =>
      unwrap(await answerShopReport(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
