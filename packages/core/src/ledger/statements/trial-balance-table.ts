import type { Words } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import { type AccountFigures, accountFigures, byParty, isWithin, sumOf } from './book-accounts.ts'
import { type BookColumn, type BookRow, type BookTable, unlessZero } from './book-table.ts'
import { FORMS } from './forms.ts'
import { isOffBalance, OFF_BALANCE_CONTRA } from './general-journal.ts'
import { accountWords, type Source, tableOf } from './statement-source.ts'

function pair(key: string, over: Words): readonly BookColumn[] {
  return [
    { key: `${key}-debit`, head: { vi: 'Nợ', en: 'Debit' }, over, holds: 'amount', width: 31 },
    { key: `${key}-credit`, head: { vi: 'Có', en: 'Credit' }, over, holds: 'amount', width: 31 },
  ]
}

const COLUMNS: readonly BookColumn[] = [
  { key: 'account', head: { vi: 'Số hiệu TK', en: 'Account' }, holds: 'code', width: 19 },
  { key: 'name', head: { vi: 'Tên tài khoản', en: 'Account name' }, holds: 'text', width: 60 },
  ...pair('opening', { vi: 'Số dư đầu kỳ', en: 'Opening balance' }),
  ...pair('turnover', { vi: 'Số phát sinh trong kỳ', en: 'Turnover of the period' }),
  ...pair('closing', { vi: 'Số dư cuối kỳ', en: 'Closing balance' }),
]

export type TrialFigures = {
  readonly openingDebit: Dong
  readonly openingCredit: Dong
  readonly debits: Dong
  readonly credits: Dong
  readonly closingDebit: Dong
  readonly closingCredit: Dong
}

/**
 * Accounts rolled up: a whole's debit balance is the sum of its parts' debit balances, never set off
 * against credit balances of others. So the totals are the same at every level.
 */
function rolledUp(parts: readonly AccountFigures[]): TrialFigures {
  const on = (balance: (part: AccountFigures) => number, sign: 1 | -1) =>
    sumOf(parts, (part) => Math.max(0, sign * balance(part)))
  return {
    openingDebit: on(({ opening }) => opening, 1),
    openingCredit: on(({ opening }) => opening, -1),
    debits: sumOf(parts, ({ debits }) => debits),
    credits: sumOf(parts, ({ credits }) => credits),
    closingDebit: on(({ closing }) => closing, 1),
    closingCredit: on(({ closing }) => closing, -1),
  }
}

/** Bảng cân đối tài khoản: opening, turnover and closing of each account down to a level. */
export async function trialBalanceTable(source: Source): Promise<BookTable> {
  const all = byParty(await accountFigures(source.reading, source.bookId, source.query))
  const moved = all.filter(({ opening, debits, credits }) => opening || debits || credits)
  const accounts = moved.filter(({ code }) => !isOffBalance(code))
  const aside = moved.filter(({ code }) => isOffBalance(code) && code !== OFF_BALANCE_CONTRA)
  return {
    ...tableOf(source, 'report'),
    title: { vi: 'Bảng cân đối tài khoản', en: 'Trial balance' },
    about: null,
    form: source.kind === 'vendor' ? null : FORMS.trialBalance,
    moment: false,
    landscape: true,
    columns: COLUMNS,
    rows: [
      ...rowsOf(source, accounts),
      {
        is: 'total',
        cells: [null, { vi: 'Tổng cộng', en: 'Total' }, ...cellsOf(rolledUp(accounts))],
      },
      ...asideRows(source, aside),
    ],
    notes: [],
  }
}

function cellsOf(figures: TrialFigures): (Dong | null)[] {
  const { openingDebit, openingCredit, debits, credits, closingDebit, closingCredit } = figures
  return [openingDebit, openingCredit, debits, credits, closingDebit, closingCredit].map(unlessZero)
}

/** The codes to print: each account that moved, and every whole it is a part of. */
function codesDownTo(level: number, codes: readonly string[]): readonly string[] {
  const nodes = codes.flatMap((code) => {
    const [whole = code] = code.split('.')
    return [whole.slice(0, 3), ...(level > 1 ? [whole] : []), ...(level > 2 ? [code] : [])]
  })
  return [...new Set(nodes)].toSorted()
}

function rowsOf(source: Source, accounts: readonly AccountFigures[]): BookRow[] {
  const codes = codesDownTo(
    source.query.level,
    accounts.map(({ code }) => code),
  )
  const byCode = new Map(accounts.map((account) => [account.code, account]))
  return codes.map((code) => {
    const parts = accounts.filter((account) => isWithin(account.code, code))
    const party = byCode.get(code)?.party ?? null
    const words = accountWords(source, { code, party })
    return {
      is: code.length === 3 ? 'line' : 'part',
      cells: [code, words, ...cellsOf(rolledUp(parts))],
    }
  })
}

function asideRows(source: Source, aside: readonly AccountFigures[]): BookRow[] {
  if (aside.length === 0) return []
  const words = { vi: 'Tài khoản ngoài bảng', en: 'Off-balance accounts' }
  return [
    { is: 'heading', cells: [null, words, ...COLUMNS.slice(2).map(() => null)] },
    ...aside.map(
      (account): BookRow => ({
        is: 'aside',
        cells: [account.code, accountWords(source, account), ...cellsOf(rolledUp([account]))],
      }),
    ),
  ]
}
