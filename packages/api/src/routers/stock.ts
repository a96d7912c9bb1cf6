import {
  AdjustStock,
  ArriveStock,
  BookRef,
  BringStock,
  CarryStock,
  MarketRef,
  OpenStockPlace,
  type OversellId,
  ResolveOversell,
  SellStock,
  type StockPlaceId,
  StockPlaceRef,
  VariantRef,
} from '@cho40/contract'
import {
  adjustStock,
  arriveStock,
  carryStock,
  receiveStock,
  resolveOversell,
  scopeOfOversell,
  scopeOfStockPlace,
  stockLevels,
  stockMoves,
  stockOfMarket,
  stockPlaces,
} from '@cho40/core/catalogue'
import { scopeOfBook } from '@cho40/core/market'
import { lotsAtPlace, oversells } from '@cho40/core/ordering'
import { sellListedGoods } from '@cho40/core/payment'
import { offerPlace } from '@cho40/core/taxation'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfBook = z.object({ bookId: BookRef })
const OfMarket = z.object({ marketId: MarketRef })
const AtPlace = z.object({ placeId: StockPlaceRef })
const Moves = z.extend(AtPlace, {
  variantId: z.optional(VariantRef),
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
})

const ofBook = (input: z.infer<typeof OfBook>, { deps }: ApiContext) =>
  scopeOfBook(deps, input.bookId)
const atPlace = (input: { readonly placeId: StockPlaceId }, { deps }: ApiContext) =>
  scopeOfStockPlace(deps, input.placeId)
const fromPlace = (input: { readonly fromPlaceId: StockPlaceId }, { deps }: ApiContext) =>
  scopeOfStockPlace(deps, input.fromPlaceId)
const ofOversell = (input: { readonly id: OversellId }, { deps }: ApiContext) =>
  scopeOfOversell(deps, input.id)
const ofSeller = ({ of }: OpenStockPlace) => (of.kind === 'store' ? of.cooperativeId : of.stallId)

const looking = {
  /** The places of a seller. */
  places: allowedProcedure('order.manage', OfBook, ofBook).query(async ({ ctx, input }) => {
    const rows = await stockPlaces(ctx.deps, input)
    return rows.map(({ id, kind, name, stall_id, cooperative_id }) => ({
      id,
      kind,
      name,
      stallId: stall_id,
      cooperativeId: cooperative_id,
    }))
  }),
  /** Which stalls of a market keep stock, and what waits there. */
  ofMarket: allowedProcedure('order.manage', OfMarket, (input) => input.marketId).query(
    ({ ctx, input }) => stockOfMarket(ctx.deps, input),
  ),
  /** What is there of everything, at hand and promised. */
  levels: allowedProcedure('order.manage', OfBook, ofBook).query(({ ctx, input }) =>
    stockLevels(ctx.deps, input),
  ),
  moves: allowedProcedure('order.manage', Moves, atPlace).query(({ ctx, input }) => {
    const { placeId, variantId, limit } = input
    return stockMoves(ctx.deps, { placeId, limit, ...(variantId && { variantId }) })
  }),
  /** Which harvests came to a place, and what of them was packed. */
  lots: allowedProcedure('order.manage', AtPlace, atPlace).query(({ ctx, input }) =>
    lotsAtPlace(ctx.deps, input),
  ),
  /** What was sold twice, with the orders that cannot all be filled. */
  oversells: allowedProcedure('order.manage', AtPlace, atPlace).query(({ ctx, input }) =>
    oversells(ctx.deps, input),
  ),
}

const changing = {
  openPlace: allowedProcedure('order.manage', OpenStockPlace, ofSeller).mutation(
    async ({ ctx, input }) => unwrap(await offerPlace(ctx.deps, input)),
  ),
  /** Goods came, or are promised for a market day. */
  bring: allowedProcedure('order.manage', BringStock, atPlace).mutation(async ({ ctx, input }) =>
    unwrap(await receiveStock(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  arrive: allowedProcedure('order.manage', ArriveStock, atPlace).mutation(async ({ ctx, input }) =>
    unwrap(await arriveStock(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Somebody counted; the difference has a reason. */
  count: allowedProcedure('order.manage', AdjustStock, atPlace).mutation(async ({ ctx, input }) =>
    unwrap(await adjustStock(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** To another place of the same seller. */
  carry: allowedProcedure('order.manage', CarryStock, fromPlace).mutation(async ({ ctx, input }) =>
    unwrap(await carryStock(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** A sale over the counter that names what was sold. */
  sell: allowedProcedure('stall.sell', SellStock, atPlace).mutation(async ({ ctx, input }) =>
    unwrap(await sellListedGoods(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  resolveOversell: allowedProcedure('order.manage', ResolveOversell, ofOversell).mutation(
    async ({ ctx, input }) =>
      unwrap(await resolveOversell(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
}

/** Goods that can be sold: where they lie, what came, what went, what was sold twice. */
export const stockRouter = router({ ...looking, ...changing })
