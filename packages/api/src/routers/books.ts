import { Day, StallRef } from '@cho40/contract'
import { accountStatement, trialBalance } from '@cho40/core/ledger'
import { stall } from '@cho40/core/market'
import * as z from 'zod/mini'
import { unwrap } from '../problem-to-trpc.ts'
import { allowedProcedure, router } from '../trpc.ts'

const BookOver = z.object({ stallId: StallRef, from: Day, to: Day })
const AccountOver = z.extend(BookOver, { account: z.string().check(z.maxLength(12)) })

export const booksRouter = router({
  /** The trial balance of the household's book over market days, both ends included. */
  trialBalance: allowedProcedure('stall.view_money', BookOver, (input) => input.stallId).query(
    async ({ ctx, input }) => {
      const { bookId } = unwrap(await stall(ctx.deps, input.stallId))
      return trialBalance(ctx.deps, bookId, input)
    },
  ),
  /** One account's postings with running balance; the cash book is account 111. */
  statement: allowedProcedure('stall.view_money', AccountOver, (input) => input.stallId).query(
    async ({ ctx, input }) => {
      const { bookId } = unwrap(await stall(ctx.deps, input.stallId))
      return accountStatement(ctx.deps, { bookId, account: input.account }, input)
    },
  ),
})
