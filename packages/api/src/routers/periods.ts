import { ApproveReopening, BookRef, ClosePeriod, RequestReopening } from '@cho40/contract'
import {
  approveReopening,
  bookOfClose,
  closePeriod,
  periodCloses,
  requestReopening,
} from '@cho40/core/ledger'
import { scopeOfBook } from '@cho40/core/market'
import * as z from 'zod/mini'
import type { ApiContext } from '../context.ts'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const OfBook = z.object({ bookId: BookRef })
const ofBook = (input: z.infer<typeof OfBook>, { deps }: ApiContext) =>
  scopeOfBook(deps, input.bookId)

async function ofClose({ deps }: ApiContext, of: Parameters<typeof bookOfClose>[1]) {
  const bookId = await bookOfClose(deps, of)
  return bookId && scopeOfBook(deps, bookId)
}

export const periodsRouter = router({
  /** The closes of a book, the latest first, each with what became of it. */
  list: allowedProcedure('accounts.export', OfBook, ofBook).query(({ ctx, input }) =>
    periodCloses(ctx.deps, input.bookId),
  ),
  close: allowedProcedure('period.close', ClosePeriod, ofBook).mutation(async ({ ctx, input }) =>
    unwrap(await closePeriod(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  requestReopening: allowedProcedure('period.close', RequestReopening, (input, ctx) =>
    ofClose(ctx, { closeId: input.closeId }),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await requestReopening(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
  /** Refused to the person who asked. */
  approveReopening: allowedProcedure('period.reopen', ApproveReopening, (input, ctx) =>
    ofClose(ctx, { reopeningId: input.id }),
  ).mutation(async ({ ctx, input }) =>
    unwrap(await approveReopening(ctx.deps, { ...input, by: ctx.actor.personId })),
  ),
})
