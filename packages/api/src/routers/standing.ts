import {
  BookRef,
  EndStandingOrder,
  RecordStandingOrder,
  type StandingOrderId,
  StandingOrderRef,
} from '@cho40/contract'
import { scopeOfStockPlace } from '@cho40/core/catalogue'
import { scopeOfBook } from '@cho40/core/market'
import {
  endStandingOrder,
  eraseStandingBuyer,
  recordStandingOrder,
  scopeOfStandingOrder,
  standingOrders,
} from '@cho40/core/ordering'
import { marketDayOf } from '@cho40/values'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const Wanted = z.object({
  bookId: BookRef,
  limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 100),
})
const One = z.object({ id: StandingOrderRef })
const ofOne = (input: { readonly id: StandingOrderId }, { deps }: ApiContext) =>
  scopeOfStandingOrder(deps, input.id)

/** What buyers take again and again, written down; no order comes of it by itself. */
export const standingRouter = router({
  list: allowedProcedure('order.manage', Wanted, (input, { deps }) =>
    scopeOfBook(deps, input.bookId),
  ).query(({ ctx, input }) =>
    standingOrders(ctx.deps, { ...input, today: marketDayOf(ctx.deps.clock.now()) }),
  ),
  record: allowedProcedure('order.manage', RecordStandingOrder, (input, { deps }) =>
    scopeOfStockPlace(deps, input.placeId),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await recordStandingOrder(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  end: allowedProcedure('order.manage', EndStandingOrder, ofOne).mutation(async ({ ctx, input }) =>
    unwrap(await endStandingOrder(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Once its last day is past. */
  eraseBuyer: allowedProcedure('order.manage', One, ofOne).mutation(async ({ ctx, input }) =>
    unwrap(await eraseStandingBuyer(ctx.deps, input)),
  ),
})
