import {
  CheckSettlement,
  CooperativeRef,
  ExportSettlement,
  MemberRef,
  OpenSettlement,
  ReorderPayout,
  SettlementRef,
  SettlementStep,
  VoidSettlement,
} from '@cho40/contract'
import { cooperativeOf } from '@cho40/core/cooperative'
import { markSent } from '@cho40/core/payment'
import {
  approveSettlement,
  checkSettlement,
  closeSettlement,
  exportSettlement,
  memberStatement,
  openSettlement,
  payoutBatch,
  reopenDraft,
  reorderPayout,
  scopeInSettlement,
  settlement,
  settlements,
  voidSettlement,
} from '@cho40/core/settlement'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const Runs = z.object({
  cooperativeId: CooperativeRef,
  limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 24),
})
const OfRun = z.object({ settlementId: SettlementRef })
const OfMember = z.extend(OfRun, { memberId: MemberRef })
const toCooperative = (input: { readonly cooperativeId: z.infer<typeof CooperativeRef> }) =>
  input.cooperativeId
const ofRun = (input: z.infer<typeof OfRun>, { deps }: ApiContext) => scopeInSettlement(deps, input)

const looking = {
  /** The runs, newest first. */
  list: allowedProcedure('cooperative.view', Runs, toCooperative).query(async ({ ctx, input }) => {
    const { bookId } = unwrap(await cooperativeOf(ctx.deps, input.cooperativeId))
    return settlements(ctx.deps, { bookId, limit: input.limit })
  }),
  /** A draft is computed anew each time it is looked at. */
  view: allowedProcedure('cooperative.view', OfRun, ofRun).query(async ({ ctx, input }) =>
    unwrap(await settlement(ctx.deps, input.settlementId)),
  ),
  statement: allowedProcedure('cooperative.view', OfMember, ofRun).query(async ({ ctx, input }) =>
    unwrap(await memberStatement(ctx.deps, input)),
  ),
  /** What is still to be paid: the rows of the bank's batch file, and who gets cash. */
  batch: allowedProcedure('payout.order', OfRun, ofRun).query(async ({ ctx, input }) =>
    unwrap(await payoutBatch(ctx.deps, input.settlementId)),
  ),
}

export const settlementRouter = router({
  ...looking,
  open: allowedProcedure('settlement.prepare', OpenSettlement, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await openSettlement(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Freezes the draft that was looked at, named by its hash. */
  check: allowedProcedure('settlement.prepare', CheckSettlement, ofRun).mutation(
    async ({ ctx, input }) =>
      unwrap(await checkSettlement(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  reopenDraft: allowedProcedure('settlement.prepare', VoidSettlement, ofRun).mutation(
    async ({ ctx, input }) =>
      unwrap(await reopenDraft(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Refused to the person who checked. */
  approve: allowedProcedure('settlement.approve', SettlementStep, ofRun).mutation(
    async ({ ctx, input }) =>
      unwrap(await approveSettlement(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  void: allowedProcedure('settlement.approve', VoidSettlement, ofRun).mutation(
    async ({ ctx, input }) =>
      unwrap(await voidSettlement(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Orders the payouts of an approved run. */
  export: allowedProcedure('payout.order', ExportSettlement, ofRun).mutation(
    async ({ ctx, input }) =>
      unwrap(await exportSettlement(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  reorderPayout: allowedProcedure('payout.order', ReorderPayout, ofRun).mutation(
    async ({ ctx, input }) =>
      unwrap(await reorderPayout(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** The batch file was given to the bank: every transfer in it is on its way. */
  markSent: allowedProcedure('payout.order', OfRun, ofRun).mutation(async ({ ctx, input }) => {
    const { rows } = unwrap(await payoutBatch(ctx.deps, input.settlementId))
    for (const { payoutId } of rows) {
      unwrap(await markSent(ctx.deps, { id: payoutId, by: ctx.actor.personId }))
    }
    return { sent: rows.length }
  }),
  close: allowedProcedure('settlement.prepare', SettlementStep, ofRun).mutation(
    async ({ ctx, input }) =>
      unwrap(await closeSettlement(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
