import type { CloseResult, PersonId, Problem, ResultId } from '@cho40/contract'
import {
  err,
  marketDayOf,
  nextMarketDay,
  ok,
  plusMs,
  type Result,
  startOfMarketDay,
} from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { accountFor } from '../ledger/party-account.ts'
import { post } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import { trialBalance } from '../ledger/trial-balance.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { cooperativeOf } from './cooperatives.ts'
import { unfit } from './refusals.ts'
import { closingLines, type ResultAccounts, resultOf } from './result.ts'

/**
 * Brings what stands on the accounts of income and cost at the end of a day to the result. It is
 * booked on that day, so it comes before the close of the period. What is booked into the period
 * afterwards takes a second closing of the same period.
 * Problems: NotFound (cooperative), DayNotOver, DayClosed, InvalidInput (nothing stands, or days
 * before the last closing), IdReused, and those of `post`.
 */
export function closeResult(
  deps: Deps,
  input: CloseResult & { readonly by: PersonId },
): Promise<Result<ResultId, Problem>> {
  const { cooperativeId, from, to, keptApart } = input
  const id = input.id as ResultId
  return transact(deps, (tx) =>
    once(tx, { scope: cooperativeId, id, body: input }, async () => {
      const found = await cooperativeOf(tx, cooperativeId)
      if (!found.ok) return found
      const { bookId } = found.value
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      const endsAt = startOfMarketDay(nextMarketDay(to))
      if (to >= marketDayOf(tx.clock.now())) return err({ type: 'DayNotOver', day: to, endsAt })
      if (head.value.closedThrough !== null && to <= head.value.closedThrough) {
        return err({ type: 'DayClosed', day: to })
      }
      const { last } = await tx.db
        .selectFrom('cho_result')
        .select((eb) => eb.fn.max('to_day').as('last'))
        .where('cooperative_id', '=', cooperativeId)
        .executeTakeFirstOrThrow()
      if (last !== null && to < last) return unfit('to', 'before_last')
      const { lines } = await trialBalance(tx, bookId, { from, to })
      const result = resultOf(lines, keptApart)
      const closing = closingLines(lines, result, await resultAccounts(tx, bookId))
      if (closing.length === 0) return unfit('to', 'nothing_to_close')
      const entry = await post(tx, {
        bookId,
        kind: 'result_closed',
        subject: id,
        occurredAt: plusMs(endsAt, -1),
        lines: closing,
      })
      if (!entry.ok) return entry
      await tx.db
        .insertInto('cho_result')
        .values({
          id,
          cooperative_id: cooperativeId,
          from_day: from,
          to_day: to,
          kept_apart: keptApart ? 1 : 0,
          internal_income: result.internalIncome,
          internal_cost: result.internalCost,
          external_income: result.externalIncome,
          external_cost: result.externalCost,
          entry_id: entry.value.id,
          recorded_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      const payload = { result: id, from, to }
      await announce(tx, { bookId, type: 'result_closed', stallId: null, payload })
      return ok(id)
    }),
  )
}

async function resultAccounts(tx: Tx, bookId: Parameters<typeof accountFor>[1]) {
  const accounts: ResultAccounts = {
    external: {
      result: await accountFor(tx, bookId, 'result_external'),
      retained: await accountFor(tx, bookId, 'retained_external'),
    },
    internal: {
      result: await accountFor(tx, bookId, 'result_internal'),
      retained: await accountFor(tx, bookId, 'retained_internal'),
    },
  }
  return accounts
}
