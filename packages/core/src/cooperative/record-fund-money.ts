import type { FundMovementId, PersonId, Problem, RecordFundMoney } from '@cho40/contract'
import { ok, type Result, startOfMarketDay } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { cooperativeOfSource, fundAccount } from './fund-sources.ts'
import { receivingAccountFor } from './receiving-account.ts'
import { isToCome, unfit } from './refusals.ts'

/**
 * Books what comes to the fund from outside income: a gift, a grant, the price of a common asset, or
 * the interest its idle money earned, which goes back to the source it came from (article 87).
 * Problems: NotFound (source, account), AmountNotAvailable, InvalidInput (account, day), IdReused,
 * and those of `post`.
 */
export function recordFundMoney(
  deps: Deps,
  input: RecordFundMoney & { readonly by: PersonId },
): Promise<Result<FundMovementId, Problem>> {
  const { sourceId, amount, day } = input
  const id = input.id as FundMovementId
  return transact(deps, (tx) =>
    once(tx, { scope: sourceId, id, body: input }, async () => {
      const found = await cooperativeOfSource(tx, sourceId)
      if (!found.ok) return found
      const cooperative = found.value
      const { bookId } = cooperative
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      if (isToCome(tx, day)) return unfit('day', 'to_come')
      const into = await receivingAccountFor(tx, {
        bookId,
        into: input.into,
        roles: ['cash', 'bank', 'owner', 'common_assets'],
        value: amount,
      })
      if (!into.ok) return into
      const fund = await fundAccount(tx, cooperative, sourceId)
      if (!fund.ok) return fund
      const entry = await post(tx, {
        bookId,
        kind: input.kind === 'interest' ? 'fund_interest' : 'fund_received',
        subject: id,
        occurredAt: startOfMarketDay(day),
        lines: [debit(into.value, amount), credit(fund.value, amount)],
      })
      if (!entry.ok) return entry
      await tx.db
        .insertInto('cho_fund_movement')
        .values({
          id,
          cooperative_id: cooperative.id,
          source_id: sourceId,
          kind: input.kind,
          day,
          amount,
          note: input.note ?? null,
          entry_id: entry.value.id,
          recorded_by: input.by,
          recorded_at: tx.clock.now(),
        })
        .execute()
      return ok(id)
    }),
  )
}
