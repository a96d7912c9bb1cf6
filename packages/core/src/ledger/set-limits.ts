import type { BookId, Problem } from '@cho40/contract'
import { type Dong, err, ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { withinLimits } from './limits.ts'
import { lockBook } from './seal.ts'

/**
 * Sets the least and the most an account may hold on its natural side; null lifts a bound. From here
 * on every posting keeps to it. Set it where the money is decided on: an account that takes down what
 * happened anyway, as a bank tells it, would only refuse the news.
 * Problems: NotFound (book or account), InvalidInput (least above most), AccountRuleBroken (it stands
 * outside them now), AmountNotAvailable (more is set aside than the least would leave).
 */
export async function setLimits(
  tx: Tx,
  input: {
    readonly bookId: BookId
    readonly account: string
    readonly min: Dong | null
    readonly max: Dong | null
  },
): Promise<Result<void, Problem>> {
  const { bookId, account, min, max } = input
  if (min !== null && max !== null && min > max) {
    return err({ type: 'InvalidInput', issues: [{ path: 'max', message: 'below min' }] })
  }
  const head = await lockBook(tx, bookId)
  if (!head.ok) return head
  const row = await tx.db
    .selectFrom('cho_account as account')
    .innerJoin('cho_balance as balance', (join) =>
      join
        .onRef('balance.book_id', '=', 'account.book_id')
        .onRef('balance.account_code', '=', 'account.code'),
    )
    .select(['kind', 'rule', 'debits', 'credits', 'held'])
    .where('account.book_id', '=', bookId)
    .where('account.code', '=', account)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'account', id: account })
  const { kind, rule, held, debits, credits } = row
  const limits = { account, kind, rule, min, max }
  const kept = withinLimits(limits, { debits, credits }, held)
  if (!kept.ok) return kept
  await tx.db
    .updateTable('cho_account')
    .set({ min_balance: min, max_balance: max })
    .where('book_id', '=', bookId)
    .where('code', '=', account)
    .execute()
  return ok(undefined)
}
