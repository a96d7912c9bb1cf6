import type { BookId, Words } from '@cho40/contract'
import { type Dong, dong, type MarketDay } from '@cho40/values'
import type { Reading } from '../../store/deps.ts'
import { nameOf } from '../charts/charts.ts'
import {
  type AccountFigures,
  accountFigures,
  byParty,
  isWithin,
  partyCodeOf,
  sumOf,
} from './book-accounts.ts'
import { type BookColumn, type BookRow, type BookTable, unlessZero } from './book-table.ts'
import { AGES, agesOf, type Item } from './open-items.ts'
import { type Source, tableOf } from './statement-source.ts'

/** Accounts kept by party: customers, advances, suppliers and members, what members are due. */
const PARTY_ACCOUNTS = ['131', '141', '331', '3382'] as const

const TITLES = {
  receivables: { vi: 'Bảng kê công nợ phải thu', en: 'Receivables by party' },
  payables: { vi: 'Bảng kê công nợ phải trả', en: 'Payables by party' },
} as const satisfies Record<string, Words>

const AGE: Words = { vi: 'Tuổi nợ (ngày)', en: 'Age (days)' }
const [FIRST, SECOND, THIRD] = AGES

const COLUMNS: readonly BookColumn[] = [
  { key: 'account', head: { vi: 'Số hiệu TK', en: 'Account' }, holds: 'code', width: 20 },
  { key: 'party', head: { vi: 'Đối tượng', en: 'Party' }, holds: 'text', width: 48 },
  { key: 'balance', head: { vi: 'Số dư', en: 'Balance' }, holds: 'amount', width: 26 },
  ...[`0–${FIRST}`, `${FIRST + 1}–${SECOND}`, `${SECOND + 1}–${THIRD}`, `> ${THIRD}`].map(
    (days, nth): BookColumn => ({
      key: `age-${nth}`,
      head: { vi: days, en: days },
      over: AGE,
      holds: 'amount',
      width: 21,
    }),
  ),
]

/**
 * Who owes, or who is owed, at the end of the last day, and how old it is. One party's debts are
 * never set off against another's credit; a supplier paid in advance is a receivable.
 */
export async function partiesTable(source: Source, which: keyof typeof TITLES): Promise<BookTable> {
  const { reading, bookId, query } = source
  const figures = byParty(await accountFigures(reading, bookId, query))
  const sign = which === 'receivables' ? 1 : -1
  const open = figures.filter(
    ({ code, closing }) =>
      Math.sign(closing) === sign && PARTY_ACCOUNTS.some((whole) => isWithin(code, whole)),
  )
  const items = await itemsOf(reading, { bookId, to: query.to, accounts: open })
  const aged = open.map((account) => ({
    account,
    ages: agesOf(items.get(account.code) ?? [], query.to).map((age) =>
      dong(sign === 1 ? age : 0 - age),
    ),
  }))
  return {
    ...tableOf(source, 'book'),
    title: TITLES[which],
    about: null,
    form: null,
    moment: true,
    landscape: false,
    columns: COLUMNS,
    rows: [...PARTY_ACCOUNTS.flatMap((whole) => groupOf(source, whole, aged)), totalOf(aged)],
    notes: [
      {
        vi: 'Tiền trả được tính cho khoản cũ nhất trước; tuổi nợ tính từ ngày ghi sổ.',
        en: 'Payments settle the oldest items first; ages count from the day an item was booked.',
      },
    ],
  }
}

type Aged = { readonly account: AccountFigures; readonly ages: readonly Dong[] }

function groupOf(source: Source, whole: string, aged: readonly Aged[]): BookRow[] {
  const within = aged.filter(({ account }) => isWithin(account.code, whole))
  if (within.length === 0) return []
  const heading = [whole, nameOf(source.chart, whole), ...amountsOf(within)]
  return [
    { is: 'line', cells: heading },
    ...within.map(
      (one): BookRow => ({
        is: 'part',
        cells: [one.account.code, partyWords(source, one.account), ...amountsOf([one])],
      }),
    ),
  ]
}

function partyWords({ partyName }: Source, { code, party }: AccountFigures): Words | string {
  if (party === null) return { vi: 'Chưa theo dõi riêng', en: 'Not kept by party' }
  return partyName(party) ?? code
}

function amountsOf(aged: readonly Aged[]): (Dong | null)[] {
  const balance = sumOf(aged, ({ account }) => Math.abs(account.closing))
  const ages = COLUMNS.slice(3).map((_, nth) =>
    unlessZero(sumOf(aged, (one) => one.ages[nth] ?? 0)),
  )
  return [balance, ...ages]
}

function totalOf(aged: readonly Aged[]): BookRow {
  return { is: 'total', cells: [null, { vi: 'Tổng cộng', en: 'Total' }, ...amountsOf(aged)] }
}

/**
 * What each party's account was moved by, entry by entry, up to a day. A movement between two parts
 * of one party's account is none.
 */
async function itemsOf(
  reading: Reading,
  of: {
    readonly bookId: BookId
    readonly to: MarketDay
    readonly accounts: readonly AccountFigures[]
  },
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const rows = await reading.db
    .selectFrom('cho_posting as posting')
    .innerJoin('cho_entry as entry', (join) =>
      join.onRef('entry.book_id', '=', 'posting.book_id').onRef('entry.seq', '=', 'posting.seq'),
    )
    .leftJoin('cho_entry as undoing', (join) =>
      join.onRef('undoing.reverses_id', '=', 'entry.id').on('undoing.business_day', '<=', of.to),
    )
    .select([
      'entry.seq',
      'posting.account_code',
      'posting.side',
      'posting.amount',
      'entry.business_day',
      'entry.reverses_id',
      'undoing.id as undone_by',
    ])
    .where('posting.book_id', '=', of.bookId)
    .where('entry.business_day', '<=', of.to)
    .where((eb) =>
      eb.or(PARTY_ACCOUNTS.map((whole) => eb('posting.account_code', 'like', `${whole}%`))),
    )
    .orderBy('entry.seq')
    .execute()
  const items = new Map<string, Map<number, Item>>(of.accounts.map(({ code }) => [code, new Map()]))
  for (const row of rows) {
    const byEntry = items.get(partyCodeOf(row.account_code))
    const before = byEntry?.get(row.seq)?.amount ?? 0
    byEntry?.set(row.seq, {
      day: row.business_day,
      amount: before + (row.side === 'debit' ? row.amount : -row.amount),
      undone: row.reverses_id !== null || row.undone_by !== null,
    })
  }
  return new Map([...items].map(([code, byEntry]) => [code, [...byEntry.values()]]))
}
