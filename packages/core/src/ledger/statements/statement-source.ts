import type { BookId, StatementQuery, Words } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { type Chart, chartOn, nameOf } from '../charts/charts.ts'
import type { BookKind } from '../tables.ts'
import { type BookClose, type BookTable } from './book-table.ts'
import { closeOf } from './close-of.ts'
import { BOOK_SIGNERS, HOUSEHOLD_SIGNERS, REPORT_SIGNERS } from './forms.ts'

/** What every builder is given: which book, which days, and how things are called. */
export type Source = {
  readonly reading: Reading
  readonly bookId: BookId
  readonly kind: BookKind
  readonly query: StatementQuery
  readonly chart: Chart
  readonly close: BookClose | null
  /** The name of a party of the book; the ledger itself knows only ids. */
  readonly partyName: (party: string) => string | undefined
}

export type SourceOf = Pick<Source, 'bookId' | 'query' | 'partyName'>

/** Undefined when there is no such book. */
export async function sourceOf(reading: Reading, of: SourceOf): Promise<Source | undefined> {
  const book = await reading.db
    .selectFrom('cho_book')
    .select(['kind', 'closed_through'])
    .where('id', '=', of.bookId)
    .executeTakeFirst()
  if (!book) return undefined
  return {
    ...of,
    reading,
    kind: book.kind,
    chart: chartOn(book.kind, of.query.to),
    close: await closeOf(reading, of.bookId, closedDay(book.closed_through, of.query.to)),
  }
}

function closedDay(through: MarketDay | null, to: MarketDay): MarketDay | null {
  return through !== null && to <= through ? to : null
}

/** The account's name, and whose part of it it is. */
export function accountWords(
  { chart, partyName }: Source,
  { code, party }: { readonly code: string; readonly party: string | null },
): Words {
  const name = nameOf(chart, code)
  if (party === null) return name
  const whose = partyName(party) ?? code
  return { vi: `${name.vi} – ${whose}`, en: `${name.en} – ${whose}` }
}

/** What the tables of one source have in common. */
export function tableOf(
  { query, kind, close }: Source,
  as: 'book' | 'report',
): Pick<BookTable, 'statement' | 'from' | 'to' | 'signers' | 'close'> {
  const ours = as === 'book' ? BOOK_SIGNERS : REPORT_SIGNERS
  return {
    statement: query.statement,
    from: query.from,
    to: query.to,
    signers: kind === 'vendor' ? HOUSEHOLD_SIGNERS : ours,
    close,
  }
}
