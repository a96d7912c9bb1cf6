import type { BookId, EntryId, Problem } from '@cho40/contract'
import { err, type Instant, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { mirrored } from './journal-entry.ts'
import { type PostedEntry, post } from './post.ts'
import { lockBook } from './seal.ts'

/**
 * Undoes an entry by its exact mirror, once. There is no other way to correct a book.
 * Problems: NotFound, EntryAlreadyReversed, and those of {@link post}.
 */
export async function reverse(
  tx: Tx,
  input: { readonly bookId: BookId; readonly entryId: EntryId; readonly occurredAt: Instant },
): Promise<Result<PostedEntry, Problem>> {
  const { bookId, entryId } = input
  const head = await lockBook(tx, bookId)
  if (!head.ok) return head
  const entry = await tx.db
    .selectFrom('cho_entry')
    .select(['seq', 'kind', 'subject', 'reverses_id'])
    .where('id', '=', entryId)
    .where('book_id', '=', bookId)
    .executeTakeFirst()
  if (!entry || entry.reverses_id !== null)
    return err({ type: 'NotFound', what: 'entry', id: entryId })
  const reversal = await tx.db
    .selectFrom('cho_entry')
    .select('id')
    .where('reverses_id', '=', entryId)
    .executeTakeFirst()
  if (reversal) return err({ type: 'EntryAlreadyReversed', entryId })
  const postings = await tx.db
    .selectFrom('cho_posting')
    .select(['account_code', 'side', 'amount'])
    .where('book_id', '=', bookId)
    .where('seq', '=', entry.seq)
    .orderBy('line')
    .execute()
  const lines = postings.map(({ account_code: account, side, amount }) => ({
    account,
    side,
    amount,
  }))
  return post(tx, {
    bookId,
    kind: `${entry.kind}_reversed`,
    subject: entry.subject,
    occurredAt: input.occurredAt,
    lines: mirrored(lines),
    reversesId: entryId,
  })
}
