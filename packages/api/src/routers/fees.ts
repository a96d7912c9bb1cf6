import {
  Amount,
  DraftFeeBill,
  type FeeBillId,
  FeeBillRef,
  line,
  MarketRef,
  OpenStall,
  ReceivingAccountRef,
  StallRef,
} from '@cho40/contract'
import { boardBook, draftFeeBill, feeBill, feeBills, receivingAccountsOf } from '@cho40/core/market'
import {
  askFee,
  checkFeePayment,
  correctFeeBill,
  disputeFeeBill,
  issueFeeBill,
  openMarketBoard,
  redraftFeeBill,
  takeFeeInCash,
  upholdFeeBill,
  waiveFeeBill,
} from '@cho40/core/payment'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfMarket = z.object({ marketId: MarketRef })
const OfStall = z.object({ stallId: StallRef })
const OpenBoard = z.extend(OfMarket, { account: OpenStall.shape.account })
const OfBill = z.object({ id: FeeBillRef })
const Ask = z.extend(OfBill, { accountId: ReceivingAccountRef })
const Take = z.extend(OfBill, { amount: Amount })
const WithReason = z.extend(OfBill, { reason: line(300) })
const Correct = z.extend(WithReason, { amount: Amount })

const toMarket = (input: z.infer<typeof OfMarket>) => input.marketId
const toStall = (input: { readonly stallId: z.infer<typeof StallRef> }) => input.stallId

/** Whoever bills decides for the whole market; who owes, for their stall. */
const ofBill =
  (whose: 'marketId' | 'stallId') =>
  async ({ id }: { readonly id: FeeBillId }, { deps }: ApiContext) => {
    const bill = await feeBill(deps, id)
    return bill.ok ? bill.value[whose] : undefined
  }

/** A market's fees: billed, asked for by QR or taken by hand, objected to, given up. */
export const feesRouter = router({
  /** Opens the board's own book with the account that fees are paid into. */
  openBoard: allowedProcedure('fee.manage', OpenBoard, toMarket).mutation(async ({ ctx, input }) =>
    unwrap(await openMarketBoard(ctx.deps, input)),
  ),
  /** The board's accounts; none while it never billed. */
  accounts: allowedProcedure('fee.manage', OfMarket, toMarket).query(async ({ ctx, input }) => {
    const bookId = await boardBook(ctx.deps, input.marketId)
    return bookId === undefined ? [] : receivingAccountsOf(ctx.deps, bookId)
  }),
  ofMarket: allowedProcedure('fee.manage', OfMarket, toMarket).query(({ ctx, input }) =>
    feeBills(ctx.deps, input),
  ),
  /** What a stall was billed; drafts are nobody's debt and not among them. */
  ofStall: allowedProcedure('stall.view_money', OfStall, toStall).query(({ ctx, input }) =>
    feeBills(ctx.deps, input),
  ),
  draft: allowedProcedure('fee.manage', DraftFeeBill, toStall).mutation(async ({ ctx, input }) =>
    unwrap(await draftFeeBill(ctx.deps, { bill: input, by: ctx.actor.personId })),
  ),
  issue: allowedProcedure('fee.manage', OfBill, ofBill('marketId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await issueFeeBill(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  askByQr: allowedProcedure('fee.manage', Ask, ofBill('marketId')).mutation(
    async ({ ctx, input }) => {
      unwrap(await askFee(ctx.deps, { ...input, by: ctx.actor.personId }))
      return unwrap(await feeBill(ctx.deps, input.id))
    },
  ),
  /** Reads what the bank brought since. */
  check: allowedProcedure('fee.manage', OfBill, ofBill('marketId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await checkFeePayment(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  takeCash: allowedProcedure('fee.manage', Take, ofBill('marketId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await takeFeeInCash(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** By the household that owes it, within a week. */
  object: allowedProcedure('stall.close_day', WithReason, ofBill('stallId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await disputeFeeBill(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** The same entered by the board for a household that stands before it, or wrote. */
  objectForStall: allowedProcedure('fee.manage', WithReason, ofBill('marketId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await disputeFeeBill(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  uphold: allowedProcedure('fee.manage', WithReason, ofBill('marketId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await upholdFeeBill(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  waive: allowedProcedure('fee.manage', WithReason, ofBill('marketId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await waiveFeeBill(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Less is owed than was billed; a code shown for the old amount is no longer asked for. */
  correct: allowedProcedure('fee.manage', Correct, ofBill('marketId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await correctFeeBill(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** A bill that was given up is drafted again. */
  redraft: allowedProcedure('fee.manage', Take, ofBill('marketId')).mutation(
    async ({ ctx, input }) =>
      unwrap(await redraftFeeBill(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
