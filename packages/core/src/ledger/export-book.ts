import type { BookId } from '@cho40/contract'
import { invariant } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { BOOK_FORMAT, type BookLine, printLine } from './book-lines.ts'

const BLOCK = 1000

/**
 * A whole book as lines of JSON: what an auditor is handed, and all that {@link rebuildBook} needs.
 * Records come in blocks, so that a book of any size can be written to a file as it is read.
 */
export async function* exportBook(reading: Reading, id: BookId): AsyncGenerator<string> {
  const book = await reading.db
    .selectFrom('cho_book')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  invariant(book, `no book ${id}`)
  yield printLine({
    line: 'book',
    format: BOOK_FORMAT,
    id,
    kind: book.kind,
    openedAt: book.opened_at,
  })
  const accounts = await reading.db
    .selectFrom('cho_account')
    .selectAll()
    .where('book_id', '=', id)
    .orderBy('code')
    .execute()
  for (const { code, role, kind, rule, parent_code: parent, party, ...more } of accounts) {
    const bounds = { min: more.min_balance, max: more.max_balance, closedSeq: more.closed_seq }
    yield printLine({ line: 'account', code, role, kind, rule, parent, party, ...bounds })
  }
  let seq = 0
  // Up to the head that was read, so that entries posted meanwhile do not come in half.
  while (seq < book.head_seq) {
    const block = await recordsAfter(reading, { id, seq, upTo: book.head_seq })
    for (const record of block) yield printLine(record)
    seq += BLOCK
  }
  yield printLine({ line: 'end', seq: book.head_seq, hash: book.head_hash })
}

async function recordsAfter(
  reading: Reading,
  from: { readonly id: BookId; readonly seq: number; readonly upTo: number },
): Promise<BookLine[]> {
  const rows = await reading.db
    .selectFrom('cho_audit_record')
    .select(['seq', 'kind', 'subject', 'payload', 'hash'])
    .where('book_id', '=', from.id)
    .where('seq', '>', from.seq)
    .where('seq', '<=', Math.min(from.seq + BLOCK, from.upTo))
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({ line: 'record', ...row }))
}
