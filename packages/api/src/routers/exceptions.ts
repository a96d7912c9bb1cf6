import {
  ApplyCredit,
  PayerRef,
  ReceivingAccountRef,
  RememberPayer,
  StallRef,
  TransferRef,
  UndoDecision,
  UndoMatch,
} from '@cho40/contract'
import {
  applyCredit,
  decisionsAbout,
  forgetPayer,
  forgetPayers,
  keptCredits,
  openDoubts,
  placedTransfers,
  rememberPayer,
  scopeOf,
  undoDecision,
  undoMatch,
} from '@cho40/core/reconciliation'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfAccount = z.object({ accountId: ReceivingAccountRef })
const OfTransfer = z.object({ transferId: TransferRef })
const OfPayer = z.object({ id: PayerRef, stallId: StallRef })
const OfStall = z.object({ stallId: StallRef })
const limit = z._default(z.int().check(z.minimum(1), z.maximum(200)), 100)
const Below = z.object({ scopeId: z.string().check(z.maxLength(64)), limit })
const Placed = z.extend(Below, { find: z.optional(z.string().check(z.maxLength(100))) })

export const exceptionsRouter = router({
  /** Money that has its place, the latest first: where somebody looks for a match that was wrong. */
  placed: allowedProcedure('exception.resolve', Placed, (input) => input.scopeId).query(
    ({ ctx, input }) => {
      const { find, ...wanted } = input
      return placedTransfers(ctx.deps, { ...wanted, ...(find !== undefined && { find }) })
    },
  ),
  /** Money that is kept for payers, with the open requests that it could pay. */
  credits: allowedProcedure('exception.resolve', Below, (input) => input.scopeId).query(
    ({ ctx, input }) => keptCredits(ctx.deps, input),
  ),
  /** What people decided about a transfer's money, in order. */
  decisions: allowedProcedure('exception.resolve', OfTransfer, (input, { deps }) =>
    scopeOf(deps, input),
  ).query(({ ctx, input }) => decisionsAbout(ctx.deps, input.transferId)),
  /** What an account's records do not say together, though no money waits for it. */
  doubts: allowedProcedure('exception.resolve', OfAccount, (input, { deps }) =>
    scopeOf(deps, input),
  ).query(({ ctx, input }) => openDoubts(ctx.deps, input.accountId)),
  undo: allowedProcedure('exception.resolve', UndoDecision, (input, { deps }) =>
    scopeOf(deps, { decisionId: input.decisionId }),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await undoDecision(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** The machine's match: the code was right and meant something else. */
  undoMatch: allowedProcedure('exception.resolve', UndoMatch, (input, { deps }) =>
    scopeOf(deps, { transferId: input.transferId }),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await undoMatch(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  applyCredit: allowedProcedure('exception.resolve', ApplyCredit, (input, { deps }) =>
    scopeOf(deps, { decisionId: input.decisionId }),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await applyCredit(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  rememberPayer: allowedProcedure(
    'exception.resolve',
    RememberPayer,
    (input) => input.stallId,
  ).mutation(async ({ ctx, input }) =>
    unwrap(await rememberPayer(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  forgetPayer: allowedProcedure('exception.resolve', OfPayer, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await forgetPayer(ctx.deps, input)),
  ),
  forgetPayers: allowedProcedure('exception.resolve', OfStall, (input) => input.stallId).mutation(
    async ({ ctx, input }) => unwrap(await forgetPayers(ctx.deps, input.stallId)),
  ),
})
