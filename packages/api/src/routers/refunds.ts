import { BookRef, RefundRef, RequestRefund } from '@cho40/contract'
import { scopeOfBook } from '@cho40/core/market'
import { refund, refunds, scopeOfPayment } from '@cho40/core/payment'
import { requestRefund, scopeOf } from '@cho40/core/reconciliation'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfRefund = z.object({ id: RefundRef })
const Wanted = z.object({
  bookId: BookRef,
  limit: z._default(z.int().check(z.minimum(1), z.maximum(1_000)), 200),
})

export const refundsRouter = router({
  list: allowedProcedure('exception.resolve', Wanted, (input, { deps }) =>
    scopeOfBook(deps, input.bookId),
  ).query(({ ctx, input }) => refunds(ctx.deps, input)),
  view: allowedProcedure('exception.resolve', OfRefund, (input, { deps }) =>
    scopeOfPayment(deps, { refundId: input.id }),
  ).query(async ({ ctx, input }) => unwrap(await refund(ctx.deps, input.id))),
  /** Money goes back to who paid: of a sale, of a request, or of a transfer that is no sale. */
  request: allowedProcedure('payout.order', RequestRefund, ({ of }, { deps }) =>
    'transferId' in of ? scopeOf(deps, of) : scopeOfPayment(deps, of),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await requestRefund(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
