import {
  type AdvanceId,
  AgreeSupply,
  AskForPayment,
  ChangeDelivery,
  CooperativeRef,
  Day,
  GiveAdvance,
  MemberRef,
  MoveToAgent,
  NameGoodsOfLine,
  NameGoodsOfPack,
  PayAdvanceAgain,
  ReceiveDebt,
  ReceiveDelivery,
  ReceiveStock,
  ReturnGoods,
  SellGoods,
  WithdrawAdvance,
} from '@cho40/contract'
import { cooperativeOf } from '@cho40/core/cooperative'
import {
  advancesOf,
  agentsOf,
  agreementsOf,
  agreeSupply,
  askForPayment,
  changeDelivery,
  deliveries,
  giveAdvance,
  goodsSales,
  linesWaiting,
  moveToAgent,
  nameGoodsOfLine,
  nameGoodsOfPack,
  packGoods,
  partyBalances,
  payAdvanceAgain,
  receiveDebt,
  receiveDelivery,
  receiveStock,
  returnGoods,
  scopeInSettlement,
  scopeOfAdvance,
  sellGoods,
  stockOf,
  withdrawAdvance,
} from '@cho40/core/settlement'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfCooperative = z.object({ cooperativeId: CooperativeRef })
const OfAgreements = z.extend(OfCooperative, {
  day: z.optional(Day),
  memberId: z.optional(MemberRef),
})
const Over = z.extend(OfCooperative, {
  from: Day,
  to: Day,
  limit: z._default(z.int().check(z.minimum(1), z.maximum(5_000)), 500),
})
const DeliveriesOver = z.extend(Over, { memberId: z.optional(MemberRef) })
const OfAgents = z.extend(OfCooperative, { from: Day, to: Day })
const OfAdvances = z.extend(OfCooperative, {
  memberId: z.optional(MemberRef),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 50),
})
const toCooperative = (input: z.infer<typeof OfCooperative>) => input.cooperativeId

async function bookOf({ deps }: ApiContext, { cooperativeId }: z.infer<typeof OfCooperative>) {
  return unwrap(await cooperativeOf(deps, cooperativeId)).bookId
}

const ofAdvance = ({ advanceId }: { readonly advanceId: AdvanceId }, { deps }: ApiContext) =>
  scopeOfAdvance(deps, advanceId)

const looking = {
  /** Advances, the latest first, each with what became of its money. */
  advances: allowedProcedure('cooperative.view', OfAdvances, toCooperative).query(
    async ({ ctx, input }) => {
      const { memberId, limit } = input
      const bookId = await bookOf(ctx, input)
      return advancesOf(ctx.deps, { bookId, limit, ...(memberId && { memberId }) })
    },
  ),
  /** What members supply on which terms, as of a day. */
  agreements: allowedProcedure('cooperative.view', OfAgreements, toCooperative).query(
    async ({ ctx, input }) => {
      const { memberId, day = marketDayOf(ctx.deps.clock.now()) } = input
      const bookId = await bookOf(ctx, input)
      return agreementsOf(ctx.deps, { bookId, day, ...(memberId && { memberId }) })
    },
  ),
  deliveries: allowedProcedure('cooperative.view', DeliveriesOver, toCooperative).query(
    async ({ ctx, input }) => {
      const { memberId, from, to, limit } = input
      const wanted = { bookId: await bookOf(ctx, input), from, to, limit }
      return deliveries(ctx.deps, { ...wanted, ...(memberId && { memberId }) })
    },
  ),
  /** Agents with what was handed to them, what they sold, what lies there and what they owe. */
  agents: allowedProcedure('cooperative.view', OfAgents, toCooperative).query(
    async ({ ctx, input }) => {
      const { from, to } = input
      return agentsOf(ctx.deps, { bookId: await bookOf(ctx, input), from, to })
    },
  ),
  /** What lies in the store and at agents. */
  stock: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(
    async ({ ctx, input }) => stockOf(ctx.deps, await bookOf(ctx, input)),
  ),
  sales: allowedProcedure('cooperative.view', Over, toCooperative).query(async ({ ctx, input }) => {
    const { from, to, limit } = input
    return goodsSales(ctx.deps, { bookId: await bookOf(ctx, input), from, to, limit })
  }),
  /** The packs of the shop, and from which deliveries each comes. */
  packs: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(
    async ({ ctx, input }) => {
      const { cooperativeId } = input
      return packGoods(ctx.deps, { bookId: await bookOf(ctx, input), cooperativeId })
    },
  ),
  /** Lines of orders that are handed over and of which nobody knows yet whose goods they were. */
  waiting: allowedProcedure('cooperative.view', Over, toCooperative).query(
    async ({ ctx, input }) => {
      const { from, to, limit } = input
      return linesWaiting(ctx.deps, { bookId: await bookOf(ctx, input), from, to, limit })
    },
  ),
  /** Who owes the cooperative, and whom it owes. */
  debts: allowedProcedure('cooperative.view', OfCooperative, toCooperative).query(
    async ({ ctx, input }) => partyBalances(ctx.deps, await bookOf(ctx, input)),
  ),
}

const coming = {
  agree: allowedProcedure('goods.record', AgreeSupply, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await agreeSupply(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  deliver: allowedProcedure('goods.record', ReceiveDelivery, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await receiveDelivery(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  receiveStock: allowedProcedure('goods.record', ReceiveStock, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await receiveStock(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Weighs again, gives back to the member, or writes off what spoiled. */
  change: allowedProcedure('goods.record', ChangeDelivery, (input, { deps }) =>
    scopeInSettlement(deps, input),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await changeDelivery(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
}

const going = {
  moveToAgent: allowedProcedure('goods.record', MoveToAgent, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await moveToAgent(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  sell: allowedProcedure('goods.record', SellGoods, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await sellGoods(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  takeBack: allowedProcedure('goods.record', ReturnGoods, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await returnGoods(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** From which deliveries a pack comes: sold as its orders are handed over, from now on. */
  namePack: allowedProcedure('goods.record', NameGoodsOfPack, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await nameGoodsOfPack(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Whose goods one line was that is handed over already. */
  nameLine: allowedProcedure('goods.record', NameGoodsOfLine, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await nameGoodsOfLine(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** A code on the cooperative's account, for a sale on credit. */
  askForPayment: allowedProcedure('goods.record', AskForPayment, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await askForPayment(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  receiveDebt: allowedProcedure('goods.record', ReceiveDebt, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await receiveDebt(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Money leaves: who may order payouts may give advances. */
  giveAdvance: allowedProcedure('payout.order', GiveAdvance, toCooperative).mutation(
    async ({ ctx, input }) =>
      unwrap(await giveAdvance(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** After it came back or its order was cancelled. */
  payAdvanceAgain: allowedProcedure('payout.order', PayAdvanceAgain, ofAdvance).mutation(
    async ({ ctx, input }) =>
      unwrap(await payAdvanceAgain(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  withdrawAdvance: allowedProcedure('payout.order', WithdrawAdvance, ofAdvance).mutation(
    async ({ ctx, input }) =>
      unwrap(await withdrawAdvance(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
}

export const goodsRouter = router({ ...looking, ...coming, ...going })
