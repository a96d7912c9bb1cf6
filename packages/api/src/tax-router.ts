import {
  ConfirmMarketplace,
  type CooperativeId,
  InvoiceAsked,
  NoticeQuery,
  OperatorMonth,
  ProposeMarketplace,
  RevenueQuery,
  SetRole,
  SetTaxBranch,
  SetTaxpayer,
  type StallId,
  StallRef,
  ThresholdQuery,
  WithdrawMarketplace,
} from '@cho40/contract'
import { cooperativeOf } from '@cho40/core/cooperative'
import { stall } from '@cho40/core/market'
import {
  accountList,
  confirmMarketplace,
  netWithholdings,
  posInvoiceDraft,
  proposeMarketplace,
  revenueOf,
  roleHistory,
  roleOn,
  setRole,
  setTaxBranch,
  setTaxpayer,
  stallBranches,
  thresholdWatch,
  withdrawMarketplace,
  withholdingStatement,
  yearlyNotice,
} from '@cho40/core/taxation'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from './context.ts'
import { unwrap } from './problem-to-trpc.ts'
import { allowedProcedure, router } from './trpc.ts'

const OfStall = z.object({ stallId: StallRef })
const OfScope = z.object({ scopeId: z.string().check(z.maxLength(64)) })

const bookOf = async ({ deps }: ApiContext, stallId: StallId) =>
  unwrap(await stall(deps, stallId)).bookId
const operatorBook = async ({ deps }: ApiContext, id: CooperativeId) =>
  unwrap(await cooperativeOf(deps, id)).bookId
const today = ({ deps }: ApiContext) => marketDayOf(deps.clock.now())

const ofStall = (input: { readonly stallId: StallId }) => input.stallId
const ofScope = (input: { readonly scopeId: string }) => input.scopeId

export const taxRouter = router({
  /** What a stall’s household sold in a year, by branch, month, quarter and stall. */
  revenue: allowedProcedure('tax.view', RevenueQuery, ofStall).query(async ({ ctx, input }) => {
    const bookId = await bookOf(ctx, input.stallId)
    return unwrap(await revenueOf(ctx.deps, { bookId, year: input.year }))
  }),
  /** How far the household is from the threshold today. */
  threshold: allowedProcedure('tax.view', ThresholdQuery, ofStall).query(async ({ ctx, input }) => {
    const { stallId, elsewhere, known } = input
    const watch = {
      bookId: await bookOf(ctx, stallId),
      day: today(ctx),
      ...(elsewhere === undefined ? {} : { elsewhere }),
      ...(known === undefined ? {} : { known }),
    }
    return unwrap(await thresholdWatch(ctx.deps, watch))
  }),
  notice: allowedProcedure('tax.view', NoticeQuery, ofStall).query(async ({ ctx, input }) => {
    const { stallId, year, half } = input
    const of = { bookId: await bookOf(ctx, stallId), year, ...(half ? { half } : {}) }
    return unwrap(await yearlyNotice(ctx.deps, of))
  }),
  accounts: allowedProcedure('tax.view', OfStall, ofStall).query(async ({ ctx, input }) =>
    accountList(ctx.deps, { bookId: await bookOf(ctx, input.stallId), day: today(ctx) }),
  ),
  invoiceDraft: allowedProcedure('tax.view', InvoiceAsked, ofStall).query(async ({ ctx, input }) =>
    unwrap(await posInvoiceDraft(ctx.deps, input)),
  ),
  /** What a stall’s sales are taxed as today, and what was said of it. */
  branches: allowedProcedure('tax.view', OfStall, ofStall).query(({ ctx, input }) =>
    stallBranches(ctx.deps, { stallId: input.stallId, day: today(ctx) }),
  ),
  setBranch: allowedProcedure('stall.close_day', SetTaxBranch, ofStall).mutation(
    async ({ ctx, input }) =>
      unwrap(await setTaxBranch(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  setTaxpayer: allowedProcedure('stall.close_day', SetTaxpayer, ofStall).mutation(
    async ({ ctx, input }) =>
      unwrap(await setTaxpayer(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** What the deployment is to the law in a market or a place today, and how it came to be. */
  role: allowedProcedure('market.view_day', OfScope, ofScope).query(async ({ ctx, input }) => ({
    now: await roleOn(ctx.deps, { scopeId: input.scopeId, day: today(ctx) }),
    history: await roleHistory(ctx.deps, input.scopeId),
  })),
  setRole: allowedProcedure('system.administer', SetRole, ofScope).mutation(
    async ({ ctx, input }) => unwrap(await setRole(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  proposeMarketplace: allowedProcedure('system.administer', ProposeMarketplace, ofScope).mutation(
    async ({ ctx, input }) =>
      unwrap(await proposeMarketplace(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  confirmMarketplace: allowedProcedure('system.administer', ConfirmMarketplace, ofScope).mutation(
    async ({ ctx, input }) =>
      unwrap(await confirmMarketplace(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** By who proposed it or another administrator, until somebody has confirmed it. */
  withdrawMarketplace: allowedProcedure('system.administer', WithdrawMarketplace, ofScope).mutation(
    async ({ ctx, input }) =>
      unwrap(await withdrawMarketplace(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** A month’s withholding of the cooperative that runs a marketplace; null of one that never did. */
  withholding: allowedProcedure('tax.view', OperatorMonth, (input) => input.cooperativeId).query(
    async ({ ctx, input }) => {
      const operatorBookId = await operatorBook(ctx, input.cooperativeId)
      const found = await withholdingStatement(ctx.deps, { operatorBookId, month: input.month })
      return !found.ok && found.problem.type === 'NotFound' ? null : unwrap(found)
    },
  ),
  /** Nets returns and cancellations; run it before a month is declared. */
  netWithholdings: allowedProcedure(
    'settlement.prepare',
    OperatorMonth,
    (input) => input.cooperativeId,
  ).mutation(async ({ ctx, input }) => {
    const operatorBookId = await operatorBook(ctx, input.cooperativeId)
    return unwrap(await netWithholdings(ctx.deps, { operatorBookId }))
  }),
})
