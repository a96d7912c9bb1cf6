import {
  AcceptReturn,
  BookRef,
  CancelOrder,
  ChangeOrderLine,
  Day,
  EnterOrder,
  ORDER_STATES,
  type OrderId,
  OrderRef,
  PACKING_GROUPS,
  PackOrder,
  RefundOrder,
  type SellerOrderId,
  SellerOrderRef,
  SellerOrderStep,
  SetDelivery,
  SetSellerContact,
  TakeOrderCash,
} from '@cho40/contract'
import { scopeOfStockPlace, sellerContact, setSellerContact } from '@cho40/core/catalogue'
import { scopeOfBook } from '@cho40/core/market'
import {
  confirmOrder,
  eraseBuyer,
  namedTariff,
  packingLists,
  packOrder,
  refuseReturn,
  scopeOfOrder,
  scopeOfSellerOrder,
  setDelivery,
  shipOrder,
} from '@cho40/core/ordering'
import {
  cancelOrder,
  changeOrderLine,
  findOrders,
  orderHistory,
  orderOfSeller,
  ordersOfSeller,
  refundOrder,
  takeOrder,
  takeOrderCash,
} from '@cho40/core/payment'
import { handOverGoods, takeBackGoods } from '@cho40/core/settlement'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'
import { standingRouter } from './standing.ts'

const OfBook = z.object({ bookId: BookRef })
const Wanted = z.extend(OfBook, {
  state: z.optional(z.enum(ORDER_STATES)),
  before: z.optional(SellerOrderRef),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
})
const Found = z.extend(OfBook, {
  text: z.string().check(z.maxLength(80)),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 100),
})
const OneOrder = z.extend(OfBook, { id: OrderRef })
const Packing = z.extend(OfBook, { by: z.enum(PACKING_GROUPS), day: z.optional(Day) })

const ofBook = (input: z.infer<typeof OfBook>, { deps }: ApiContext) =>
  scopeOfBook(deps, input.bookId)
const ofPart = (input: { readonly id: SellerOrderId }, { deps }: ApiContext) =>
  scopeOfSellerOrder(deps, input.id)
const ofNamedPart = (input: { readonly sellerOrderId: SellerOrderId }, { deps }: ApiContext) =>
  scopeOfSellerOrder(deps, input.sellerOrderId)

const OneWhole = z.object({ id: OrderRef })
const ofWhole = (input: { readonly id: OrderId }, { deps }: ApiContext) =>
  scopeOfOrder(deps, input.id)

/** A seller's parts of orders; what other sellers have of the same order is not shown. */
export const ordersRouter = router({
  list: allowedProcedure('order.manage', Wanted, ofBook).query(({ ctx, input }) => {
    const { bookId, state, before, limit } = input
    const from = { ...(state && { state }), ...(before && { before }) }
    return ordersOfSeller(ctx.deps, { bookId, limit, ...from })
  }),
  /**
   * By what a buyer says: figures of the number, words of the name, the code. A mutation, so that a
   * number stays out of addresses and of what proxies write down.
   */
  find: allowedProcedure('order.manage', Found, ofBook).mutation(({ ctx, input }) =>
    findOrders(ctx.deps, input),
  ),
  /** With the buyer, and who did what to each part. */
  view: allowedProcedure('order.manage', OneOrder, ofBook).query(async ({ ctx, input }) => {
    const order = unwrap(await orderOfSeller(ctx.deps, input))
    const sellerOrders = []
    for (const part of order.sellerOrders) {
      sellerOrders.push({ ...part, history: await orderHistory(ctx.deps, { id: part.id }) })
    }
    return { ...order, sellerOrders }
  }),
  /** What is to be packed now, by producer, by place or by buyer. */
  packing: allowedProcedure('order.manage', Packing, ofBook).query(({ ctx, input }) => {
    const { bookId, by, day } = input
    return packingLists(ctx.deps, { bookId, by, ...(day && { day }) })
  }),
  /** What the seller takes for bringing goods today; null when it has said nothing. */
  delivery: allowedProcedure('order.manage', OfBook, ofBook).query(async ({ ctx, input }) => {
    const day = marketDayOf(ctx.deps.clock.now())
    return (await namedTariff(ctx.deps, { ...input, day })) ?? null
  }),
  setDelivery: allowedProcedure('order.manage', SetDelivery, ofBook).mutation(
    async ({ ctx, input }) =>
      unwrap(await setDelivery(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** How the seller may be reached, as everybody reads it; null when it publishes nothing. */
  contact: allowedProcedure('order.manage', OfBook, ofBook).query(
    async ({ ctx, input }) => (await sellerContact(ctx.deps, input)) ?? null,
  ),
  setContact: allowedProcedure('order.manage', SetSellerContact, ofBook).mutation(
    async ({ ctx, input }) =>
      unwrap(await setSellerContact(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** What a buyer told the seller by telephone, at the stall or on another floor. */
  enter: allowedProcedure('order.manage', EnterOrder, (input, { deps }) =>
    scopeOfStockPlace(deps, input.placeId),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await takeOrder(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  standing: standingRouter,
  /** Of an order with several sellers only by who administers the server. */
  eraseBuyer: allowedProcedure('order.manage', OneWhole, ofWhole).mutation(async ({ ctx, input }) =>
    unwrap(await eraseBuyer(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  confirm: allowedProcedure('order.manage', SellerOrderStep, ofPart).mutation(
    async ({ ctx, input }) =>
      unwrap(await confirmOrder(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  pack: allowedProcedure('order.manage', PackOrder, ofPart).mutation(async ({ ctx, input }) =>
    unwrap(await packOrder(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Another weight, or less than was ordered. */
  changeLine: allowedProcedure('order.manage', ChangeOrderLine, ofNamedPart).mutation(
    async ({ ctx, input }) =>
      unwrap(await changeOrderLine(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  ship: allowedProcedure('order.manage', SellerOrderStep, ofPart).mutation(async ({ ctx, input }) =>
    unwrap(await shipOrder(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  takeCash: allowedProcedure('order.manage', TakeOrderCash, ofPart).mutation(
    async ({ ctx, input }) =>
      unwrap(await takeOrderCash(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Only what is paid is handed over. */
  deliver: allowedProcedure('order.manage', SellerOrderStep, ofPart).mutation(
    async ({ ctx, input }) =>
      unwrap(await handOverGoods(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  cancel: allowedProcedure('order.manage', CancelOrder, ofPart).mutation(async ({ ctx, input }) =>
    unwrap(await cancelOrder(ctx.deps, { ...input, actor: { by: ctx.actor.personId } })),
  ),
  acceptReturn: allowedProcedure('order.manage', AcceptReturn, ofPart).mutation(
    async ({ ctx, input }) =>
      unwrap(await takeBackGoods(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  refuseReturn: allowedProcedure('order.manage', SellerOrderStep, ofPart).mutation(
    async ({ ctx, input }) =>
      unwrap(await refuseReturn(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Money leaves the seller: the permission is that of every payout. */
  refund: allowedProcedure('payout.order', RefundOrder, ofNamedPart).mutation(
    async ({ ctx, input }) =>
      unwrap(await refundOrder(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
