import type { BookId, EntryId, Problem } from '@cho40/contract'
import { err, type Instant, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { type Line, mirrored } from './journal-entry.ts'
import { post } from './post.ts'
import type { PostedEntry } from './posting.ts'
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
  const rows = await tx.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_posting as posting', (join) =>
      join.onRef('posting.book_id', '=', 'entry.book_id').onRef('posting.seq', '=', 'entry.seq'),
    )
    .leftJoin('cho_entry as reversal', 'reversal.reverses_id', 'entry.id')
    .select(['entry.kind', 'entry.subject', 'reversal.id as reversed_by'])
    .select(['posting.account_code as account', 'posting.side', 'posting.amount'])
    .where('entry.id', '=', entryId)
    .where('entry.book_id', '=', bookId)
    .where('entry.reverses_id', 'is', null)
    .orderBy('posting.line')
    .execute()
  const [entry] = rows
  if (!entry) return err({ type: 'NotFound', what: 'entry', id: entryId })
  if (entry.reversed_by !== null) return err({ type: 'EntryAlreadyReversed', entryId })
  const lines = rows.map(({ account, side, amount }): Line => ({ account, side, amount }))
  return post(tx, {
    bookId,
    kind: `${entry.kind}_reversed`,
    subject: entry.subject,
    occurredAt: input.occurredAt,
    lines: mirrored(lines),
    reversesId: entryId,
  })
}
