import type { Words } from '@cho40/contract'
import { type Dong, dong, marketDayOf } from '@cho40/values'
import { nameOf } from '../charts/charts.ts'
import { type AccountFigures, accountFigures, isWithin, sumOf } from './book-accounts.ts'
import { type BookEntry, bookEntries, type EntryLine } from './book-entries.ts'
import type { BookColumn, BookForm, BookRow, BookTable } from './book-table.ts'
import { wordsOf } from './entry-words.ts'
import { FORMS } from './forms.ts'
import { accountWords, type Source, tableOf } from './statement-source.ts'

type Layout = {
  readonly title: Words
  readonly form: BookForm
  readonly over: Words
  readonly debit: Words
  readonly credit: Words
  readonly balance: Words
}

const LAYOUTS = {
  ledger: {
    title: { vi: 'Sổ cái', en: 'Account ledger' },
    form: FORMS.ledger,
    over: { vi: 'Số tiền', en: 'Amount' },
    debit: { vi: 'Nợ', en: 'Debit' },
    credit: { vi: 'Có', en: 'Credit' },
    balance: { vi: 'Số dư', en: 'Balance' },
  },
  cash: {
    title: { vi: 'Sổ quỹ tiền mặt', en: 'Cash book' },
    form: FORMS.cash,
    over: { vi: 'Số tiền', en: 'Amount' },
    debit: { vi: 'Thu', en: 'In' },
    credit: { vi: 'Chi', en: 'Out' },
    balance: { vi: 'Tồn', en: 'Left' },
  },
  bank: {
    title: { vi: 'Sổ tiền gửi ngân hàng', en: 'Bank book' },
    form: FORMS.bank,
    over: { vi: 'Số tiền', en: 'Amount' },
    debit: { vi: 'Gửi vào', en: 'In' },
    credit: { vi: 'Rút ra', en: 'Out' },
    balance: { vi: 'Còn lại', en: 'Left' },
  },
} as const satisfies Record<string, Layout>

/**
 * Sổ cái, sổ quỹ or sổ tiền gửi: the postings of one account and everything under it, with what
 * stands against them and the balance after each. Its closing is that of the trial balance.
 */
export async function accountBook(
  source: Source,
  as: { readonly layout: keyof typeof LAYOUTS; readonly account: string },
): Promise<BookTable> {
  const layout = LAYOUTS[as.layout]
  const figures = await accountFigures(source.reading, source.bookId, source.query)
  const accounts = figures.filter(({ code }) => isWithin(code, as.account))
  const entries = await bookEntries(source.reading, source.bookId, source.query)
  const sign = isDebitAccount(accounts, as.account) ? 1 : -1
  return {
    ...tableOf(source, 'book'),
    title: layout.title,
    about: aboutOf(source, { account: as.account, accounts }),
    form: source.kind === 'vendor' ? null : layout.form,
    moment: false,
    landscape: false,
    columns: columnsOf(layout),
    rows: rowsOf({ accounts, entries, whole: as.account, sign }),
    notes: as.layout === 'ledger' ? [sideNote(sign)] : [],
  }
}

/** Balances of assets and expenses are read on the debit side, all others on the credit side. */
function isDebitAccount(accounts: readonly AccountFigures[], whole: string): boolean {
  const kind = accounts[0]?.kind
  return kind === undefined
    ? /^[0126]/.test(whole)
    : !['liability', 'equity', 'income'].includes(kind)
}

function sideNote(sign: 1 | -1): Words {
  return sign === 1
    ? {
        vi: 'Số dư tính bên Nợ; dư Có ghi trong ngoặc.',
        en: 'Balances on the debit side; credit balances in brackets.',
      }
    : {
        vi: 'Số dư tính bên Có; dư Nợ ghi trong ngoặc.',
        en: 'Balances on the credit side; debit balances in brackets.',
      }
}

function aboutOf(
  source: Source,
  of: { readonly account: string; readonly accounts: readonly AccountFigures[] },
): Words {
  const party = of.accounts.find(({ code }) => code === of.account)?.party ?? null
  const known = of.account === '111' || of.account === '112'
  const name = known
    ? nameOf(source.chart, of.account)
    : accountWords(source, { code: of.account, party })
  return {
    vi: `Tài khoản ${of.account} – ${name.vi}`,
    en: `Account ${of.account} – ${name.en}`,
  }
}

function columnsOf({ over, debit, credit, balance }: Layout): readonly BookColumn[] {
  const voucher = { vi: 'Chứng từ', en: 'Voucher' }
  return [
    { key: 'day', head: { vi: 'Ngày ghi sổ', en: 'Booked' }, holds: 'day', width: 18 },
    { key: 'number', head: { vi: 'Số', en: 'No.' }, over: voucher, holds: 'code', width: 11 },
    { key: 'occurred', head: { vi: 'Ngày', en: 'Date' }, over: voucher, holds: 'day', width: 18 },
    { key: 'words', head: { vi: 'Diễn giải', en: 'Description' }, holds: 'text', width: 36 },
    { key: 'account', head: { vi: 'TK chi tiết', en: 'Account' }, holds: 'code', width: 16 },
    { key: 'against', head: { vi: 'TK đối ứng', en: 'Against' }, holds: 'code', width: 16 },
    { key: 'debit', head: debit, over, holds: 'amount', width: 21 },
    { key: 'credit', head: credit, over, holds: 'amount', width: 21 },
    { key: 'balance', head: balance, over, holds: 'amount', width: 23 },
  ]
}

function rowsOf(of: {
  readonly accounts: readonly AccountFigures[]
  readonly entries: readonly BookEntry[]
  readonly whole: string
  readonly sign: 1 | -1
}): BookRow[] {
  const { accounts, entries, whole, sign } = of
  const opening = sumOf(accounts, (account) => account.opening)
  const seen = (balance: number): Dong => dong(sign === 1 ? balance : 0 - balance)
  let balance: number = opening
  const lines = entries.flatMap((entry) =>
    entry.lines
      .filter(({ account }) => isWithin(account, whole))
      .map((line): BookRow => {
        balance += line.side === 'debit' ? line.amount : -line.amount
        return lineRow(entry, line, seen(balance))
      }),
  )
  return [
    plainRow('opening', { vi: 'Số dư đầu kỳ', en: 'Opening balance' }, [null, null, seen(opening)]),
    ...lines,
    plainRow('total', { vi: 'Cộng số phát sinh', en: 'Total of the period' }, [
      sumOf(accounts, ({ debits }) => debits),
      sumOf(accounts, ({ credits }) => credits),
      null,
    ]),
    plainRow('total', { vi: 'Số dư cuối kỳ', en: 'Closing balance' }, [
      null,
      null,
      seen(sumOf(accounts, ({ closing }) => closing)),
    ]),
  ]
}

function lineRow(entry: BookEntry, line: EntryLine, balance: Dong): BookRow {
  const opposite = entry.lines.filter(({ side }) => side !== line.side)
  const others = opposite.filter(({ account }) => account !== line.account)
  const against = (others.length > 0 ? others : opposite).map(({ account }) => account)
  return {
    is: 'line',
    cells: [
      entry.day,
      String(entry.seq),
      marketDayOf(entry.occurredAt),
      wordsOf(entry),
      line.account,
      [...new Set(against)].join(', '),
      line.side === 'debit' ? line.amount : null,
      line.side === 'credit' ? line.amount : null,
      balance,
    ],
  }
}

function plainRow(is: BookRow['is'], words: Words, amounts: readonly (Dong | null)[]): BookRow {
  return { is, cells: [null, null, null, words, null, null, ...amounts] }
}
