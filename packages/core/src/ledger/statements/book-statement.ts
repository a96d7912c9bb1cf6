import type { BookStatement, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { accountBook } from './account-book.ts'
import { countPostings } from './book-entries.ts'
import type { BookTable } from './book-table.ts'
import { generalJournal } from './general-journal.ts'
import { partiesTable } from './parties-table.ts'
import { positionTable } from './position.ts'
import { resultsTable } from './results.ts'
import { type Source, type SourceOf, sourceOf } from './statement-source.ts'
import { trialBalanceTable } from './trial-balance-table.ts'

const BUILDERS: Readonly<Record<BookStatement, (source: Source) => Promise<BookTable>>> = {
  journal: generalJournal,
  ledger: (source) =>
    accountBook(source, { layout: 'ledger', account: source.query.account ?? '' }),
  cash: (source) => accountBook(source, { layout: 'cash', account: '111' }),
  bank: (source) => accountBook(source, { layout: 'bank', account: source.query.account ?? '112' }),
  receivables: (source) => partiesTable(source, 'receivables'),
  payables: (source) => partiesTable(source, 'payables'),
  'trial-balance': trialBalanceTable,
  position: positionTable,
  results: resultsTable,
}

/** Forms of the cooperatives' regime: no other kind of book has accounts for them. */
const COOPERATIVE_ONLY: readonly BookStatement[] = ['position', 'results']

/** Statements that print postings; the others are as long as the chart or the list of parties. */
const LINE_BY_LINE: readonly BookStatement[] = ['journal', 'ledger', 'cash', 'bank']

/**
 * One statement of a book over market days, computed from its postings: a closed period reads the
 * same for ever. Problems: NotFound (book; a statement that this kind of book does not have),
 * InvalidInput (`from`, when a book's period has more postings than `atMost`).
 */
export async function bookStatement(
  reading: Reading,
  of: SourceOf & { readonly atMost: number },
): Promise<Result<BookTable, Problem>> {
  const source = await sourceOf(reading, of)
  if (!source) return err({ type: 'NotFound', what: 'book', id: of.bookId })
  const { statement } = of.query
  if (COOPERATIVE_ONLY.includes(statement) && source.kind !== 'cooperative') {
    return err({ type: 'NotFound', what: 'statement', id: statement })
  }
  const long = LINE_BY_LINE.includes(statement)
  if (long && (await countPostings(reading, of.bookId, of.query)) > of.atMost) {
    const message = `more than ${of.atMost} postings: choose a shorter period`
    return err({ type: 'InvalidInput', issues: [{ path: 'from', message }] })
  }
  return ok(await BUILDERS[statement](source))
}
