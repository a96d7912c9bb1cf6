import type { BookId, Problem } from '@cho40/contract'
import { type Dong, dong, type Instant, ok, type Result, sumDong } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { addHeld } from './holds.ts'
import { lockBook } from './seal.ts'

/**
 * Marks every hold whose time has passed, book by book, and returns how many. Nothing waits for it:
 * a hold past its time binds nothing from that moment on; the sweep keeps the tables small.
 */
export async function expireHolds(deps: Deps, now: Instant): Promise<Result<number, Problem>> {
  const books = await deps.db
    .selectFrom('cho_hold')
    .select('book_id')
    .distinct()
    .where('state', '=', 'open')
    .where('until', '<=', now)
    .execute()
  let expired = 0
  for (const { book_id: bookId } of books) {
    const swept = await transact(deps, async (tx) => {
      const head = await lockBook(tx, bookId)
      return head.ok ? ok((await markExpired(tx, { bookId, now })).holds) : head
    })
    if (!swept.ok) return swept
    expired += swept.value
  }
  return ok(expired)
}

/** The same inside a transaction that has the book's lock; of one account when it is named. */
export async function markExpired(
  tx: Tx,
  of: { readonly bookId: BookId; readonly account?: string; readonly now: Instant },
): Promise<{ readonly holds: number; readonly amount: Dong }> {
  let query = tx.db
    .updateTable('cho_hold')
    .set({ state: 'expired', ended_at: of.now })
    .where('book_id', '=', of.bookId)
    .where('state', '=', 'open')
    .where('until', '<=', of.now)
    .returning(['account_code', 'amount'])
  if (of.account !== undefined) query = query.where('account_code', '=', of.account)
  const rows = await query.execute()
  for (const { account_code: account, amount } of rows) {
    await addHeld(tx, { bookId: of.bookId, account, amount: dong(-amount) })
  }
  return { holds: rows.length, amount: sumDong(rows.map(({ amount }) => amount)) }
}
