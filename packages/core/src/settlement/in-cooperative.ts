import type { BookId, CooperativeId, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'

/** The book of a cooperative. Problems: NotFound. */
async function bookOf(
  reading: Reading,
  cooperativeId: CooperativeId,
): Promise<Result<BookId, Problem>> {
  const row = await reading.db
    .selectFrom('cho_cooperative')
    .select('book_id')
    .where('id', '=', cooperativeId)
    .executeTakeFirst()
  return row ? ok(row.book_id) : err({ type: 'NotFound', what: 'cooperative', id: cooperativeId })
}

/**
 * Runs a command of a cooperative once for its id, with its book locked before anything is read:
 * two tills that sell the last kilogram come one after the other.
 * Problems: NotFound (cooperative), IdReused, and those of `work`.
 */
export function inCooperative<T>(
  deps: Deps,
  command: { readonly id: string; readonly cooperativeId: CooperativeId },
  work: (tx: Tx, bookId: BookId) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return transact(deps, async (tx) => {
    const book = await bookOf(tx, command.cooperativeId)
    return book.ok ? inBook(tx, { ...command, bookId: book.value }, work) : book
  })
}

/** The same for a command that names something of a book instead of the cooperative. */
export async function inBook<T>(
  tx: Tx,
  command: { readonly id: string; readonly bookId: BookId },
  work: (tx: Tx, bookId: BookId) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const { bookId, ...body } = command
  const head = await lockBook(tx, bookId)
  if (!head.ok) return head
  return once(tx, { scope: bookId, id: command.id, body }, () => work(tx, bookId))
}
