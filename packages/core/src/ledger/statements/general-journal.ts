import { marketDayOf } from '@cho40/values'
import { accountFigures, sumOf } from './book-accounts.ts'
import { type BookEntry, bookEntries, type EntryLine } from './book-entries.ts'
import type { BookColumn, BookRow, BookTable } from './book-table.ts'
import { wordsOf } from './entry-words.ts'
import { FORMS } from './forms.ts'
import { accountWords, type Source, tableOf } from './statement-source.ts'

const COLUMNS: readonly BookColumn[] = [
  { key: 'day', head: { vi: 'Ngày ghi sổ', en: 'Booked' }, holds: 'day', width: 18, once: true },
  {
    key: 'number',
    head: { vi: 'Số', en: 'No.' },
    over: { vi: 'Chứng từ', en: 'Voucher' },
    holds: 'code',
    width: 11,
    once: true,
  },
  {
    key: 'occurred',
    head: { vi: 'Ngày', en: 'Date' },
    over: { vi: 'Chứng từ', en: 'Voucher' },
    holds: 'day',
    width: 18,
    once: true,
  },
  {
    key: 'words',
    head: { vi: 'Diễn giải', en: 'Description' },
    holds: 'text',
    width: 38,
    once: true,
  },
  { key: 'account', head: { vi: 'Số hiệu TK', en: 'Account' }, holds: 'code', width: 16 },
  { key: 'name', head: { vi: 'Tên tài khoản', en: 'Account name' }, holds: 'text', width: 35 },
  {
    key: 'debit',
    head: { vi: 'Nợ', en: 'Debit' },
    over: { vi: 'Số phát sinh', en: 'Amount' },
    holds: 'amount',
    width: 22,
  },
  {
    key: 'credit',
    head: { vi: 'Có', en: 'Credit' },
    over: { vi: 'Số phát sinh', en: 'Amount' },
    holds: 'amount',
    width: 22,
  },
]

/** Off-balance accounts are kept single-entry, so they stand below the total and in none. */
export function isOffBalance(code: string): boolean {
  return code.startsWith('0')
}

/** The counterpart that lets off-balance entries balance is no account of the law. */
export const OFF_BALANCE_CONTRA = '000'

/**
 * Sổ nhật ký chung: every entry of the period day by day, each account on a line of
 * its own, debits first.
 */
export async function generalJournal(source: Source): Promise<BookTable> {
  const { reading, bookId, query } = source
  const entries = await bookEntries(reading, bookId, query)
  const names = await accountNames(source)
  const rows = (is: (line: EntryLine) => boolean, named: BookRow['is']) =>
    entries.flatMap((entry) =>
      entryRows(entry, { names, lines: entry.lines.filter(is), is: named }),
    )
  const onBalance = rows(({ account }) => !isOffBalance(account), 'line')
  const aside = rows(
    ({ account }) => isOffBalance(account) && account !== OFF_BALANCE_CONTRA,
    'aside',
  )
  return {
    ...tableOf(source, 'book'),
    title: { vi: 'Sổ nhật ký chung', en: 'General journal' },
    about: null,
    form: source.kind === 'vendor' ? null : FORMS.journal,
    moment: false,
    landscape: false,
    columns: COLUMNS,
    rows: [...onBalance, totalOf(entries), ...offBalance(aside)],
    notes: [],
  }
}

/** Account codes to their names, parties named. */
async function accountNames(source: Source): Promise<ReadonlyMap<string, BookCellWords>> {
  const accounts = await accountFigures(source.reading, source.bookId, source.query)
  return new Map(accounts.map((account) => [account.code, accountWords(source, account)]))
}

type BookCellWords = ReturnType<typeof accountWords>

function entryRows(
  entry: BookEntry,
  as: {
    readonly names: ReadonlyMap<string, BookCellWords>
    readonly lines: readonly EntryLine[]
    readonly is: BookRow['is']
  },
): BookRow[] {
  return as.lines.map(({ account, side, amount }, index) => ({
    is: as.is === 'line' && index > 0 ? 'part' : as.is,
    cells: [
      entry.day,
      String(entry.seq),
      marketDayOf(entry.occurredAt),
      wordsOf(entry),
      account,
      as.names.get(account) ?? account,
      side === 'debit' ? amount : null,
      side === 'credit' ? amount : null,
    ],
  }))
}

function totalOf(entries: readonly BookEntry[]): BookRow {
  const lines = entries
    .flatMap((entry) => entry.lines)
    .filter(({ account }) => !isOffBalance(account))
  const total = (of: EntryLine['side']) =>
    sumOf(lines, ({ side, amount }) => (side === of ? amount : 0))
  const words = { vi: 'Cộng phát sinh', en: 'Total' }
  return {
    is: 'total',
    cells: [null, null, null, words, null, null, total('debit'), total('credit')],
  }
}

function offBalance(rows: readonly BookRow[]): BookRow[] {
  if (rows.length === 0) return []
  const words = { vi: 'Ghi đơn tài khoản ngoài bảng', en: 'Off-balance accounts, single entry' }
  return [{ is: 'heading', cells: [null, null, null, words, null, null, null, null] }, ...rows]
}
