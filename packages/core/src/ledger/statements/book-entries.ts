import type { BookId, EntryId } from '@cho40/contract'
import type { Dong, Instant, MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import type { Side } from '../journal-entry.ts'
import type { Over } from './book-accounts.ts'

export type BookEntry = {
  readonly seq: number
  readonly id: EntryId
  readonly kind: string
  readonly subject: string
  readonly day: MarketDay
  readonly occurredAt: Instant
  /** The number of the entry that it undoes. */
  readonly reverses: number | null
  readonly lines: readonly EntryLine[]
}

export type EntryLine = { readonly account: string; readonly side: Side; readonly amount: Dong }

/**
 * The entries of a period day by day, in the order of the book within a day, debits before credits
 * in each. A phone that was offline brings a morning's sales in the evening: they stand in the morning's
 * day all the same.
 */
export async function bookEntries(
  reading: Reading,
  bookId: BookId,
  over: Over,
): Promise<readonly BookEntry[]> {
  const rows = await reading.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_posting as posting', (join) =>
      join.onRef('posting.book_id', '=', 'entry.book_id').onRef('posting.seq', '=', 'entry.seq'),
    )
    .leftJoin('cho_entry as undone', 'undone.id', 'entry.reverses_id')
    .select([
      'entry.seq',
      'entry.id',
      'entry.kind',
      'entry.subject',
      'entry.business_day as day',
      'entry.occurred_at as occurredAt',
      'undone.seq as reverses',
      'posting.account_code as account',
      'posting.side',
      'posting.amount',
    ])
    .where('entry.book_id', '=', bookId)
    .where('entry.business_day', '>=', over.from)
    .where('entry.business_day', '<=', over.to)
    .orderBy('entry.business_day')
    .orderBy('entry.seq')
    .orderBy('posting.side', 'desc')
    .orderBy('posting.line')
    .execute()
  const entries: (Omit<BookEntry, 'lines'> & { lines: EntryLine[] })[] = []
  for (const { account, side, amount, ...entry } of rows) {
    const last = entries.at(-1)
    const line = { account, side, amount }
    if (last?.seq === entry.seq) last.lines.push(line)
    else entries.push({ ...entry, lines: [line] })
  }
  return entries
}

/** How many postings a period has: what a page or a file of it would weigh. */
export async function countPostings(reading: Reading, bookId: BookId, over: Over): Promise<number> {
  const { n } = await reading.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_posting as posting', (join) =>
      join.onRef('posting.book_id', '=', 'entry.book_id').onRef('posting.seq', '=', 'entry.seq'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('entry.book_id', '=', bookId)
    .where('entry.business_day', '>=', over.from)
    .where('entry.business_day', '<=', over.to)
    .executeTakeFirstOrThrow()
  return n
}
