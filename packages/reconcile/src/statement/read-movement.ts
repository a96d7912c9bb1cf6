import { type Dong, dong, MAX_POSTING } from '@cho40/values'
import type { BankTime, Direction } from '../bank-time.ts'
import { readAmount } from './cell-amount.ts'
import { type DateReading, readDate, withTime } from './cell-date.ts'
import { foldHeading } from './fold-heading.ts'
import { type Cell, cellText } from './grid.ts'
import type { ColumnRole, Columns, Heading } from './layout.ts'
import { MAX_BALANCE, type SkipReason, type StatementRow } from './statement.ts'

/** What a row below the heading is. */
export type Movement =
  | { readonly kind: 'read'; readonly row: Omit<StatementRow, 'row'> }
  | {
      readonly kind: 'unreadable'
      readonly reason: SkipReason
      /** Something like a date stands in the date column. */
      readonly isDated: boolean
      /** The row could be a labelled balance: nothing, or one figure, stands beside its text. */
      readonly mayBeBalance: boolean
    }
  /** Memo text alone: the rest of the row above. */
  | { readonly kind: 'text'; readonly memo: string }
  /** Neither date nor money. */
  | { readonly kind: 'none' }

/** A date opens its cell; in "Từ 01/11/2026" it is part of a note. */
const LIKE_A_DATE = /^\d{1,4}[-/.:]\d/

type Money = { readonly direction: Direction; readonly amount: Dong; readonly fee?: Dong }

/** Reads one row as one movement of money. */
export function readMovement(row: readonly Cell[], heading: Heading, dates: DateReading): Movement {
  const cellOf = (role: ColumnRole): Cell | undefined => cellAt(row, heading.columns, role)
  const time = timeOf(cellOf, dates)
  const money = moneyOf(cellOf, heading.columns)
  const dateText = cellText(cellOf('date'))
  const isDated = time !== undefined || LIKE_A_DATE.test(dateText)
  if (money === 'no_amount' && !isDated) {
    const memo = cellText(cellOf('memo'))
    const onlyMemo = row.every((cell) => cellText(cell) === '' || cellText(cell) === memo)
    return memo !== '' && onlyMemo && dateText !== memo ? { kind: 'text', memo } : { kind: 'none' }
  }
  if (time === undefined || typeof money === 'string') {
    const reason = time === undefined ? 'bad_date' : (money as SkipReason)
    const mayBeBalance = money === 'no_amount' || !isDated
    return { kind: 'unreadable', reason, isDated, mayBeBalance }
  }
  return { kind: 'read', row: { ...time, ...money, ...detailsOf(cellOf, heading) } }
}

type CellOf = (role: ColumnRole) => Cell | undefined

function cellAt(row: readonly Cell[], columns: Columns, role: ColumnRole): Cell | undefined {
  const column = columns[role]
  return column === undefined ? undefined : row[column]
}

/** The booking date; the time of another column where it has none of its own. */
function timeOf(cellOf: CellOf, dates: DateReading): BankTime | undefined {
  const date = readDate(cellOf('date'), dates)
  if (date === undefined || !/^\d/.test(cellText(cellOf('date')))) return undefined
  const timed = withTime(date, cellOf('time'))
  if (timed.precision !== 'day') return timed
  const requested = readDate(cellOf('requestedAt'), dates)
  const isFiner =
    requested !== undefined &&
    withTime(date, cellOf('requestedAt')).occurredAt === requested.occurredAt
  return isFiner ? requested : timed
}

function moneyOf(cellOf: CellOf, columns: Columns): Money | SkipReason {
  const moved =
    columns.credit === undefined && columns.debit === undefined
      ? signedMoney(cellOf)
      : twoColumnMoney(cellOf)
  if (typeof moved === 'string') return moved
  const fees = [readAmount(cellOf('fee')), readAmount(cellOf('tax'))]
  if (fees.includes('bad')) return 'bad_amount'
  const fee = fees.reduce<number>((sum, part) => sum + Math.abs(Number(part) || 0), 0)
  if (Math.abs(moved) > MAX_POSTING || fee > MAX_POSTING) return 'amount_too_large'
  return {
    direction: moved > 0 ? 'in' : 'out',
    amount: dong(Math.abs(moved)),
    ...(fee === 0 ? {} : { fee: dong(fee) }),
  }
}

/**
 * Debit and credit columns: exactly one holds money. Banks that sign their debits mean the column;
 * a negative credit is money taken back.
 */
function twoColumnMoney(cellOf: CellOf): number | SkipReason {
  const debit = readAmount(cellOf('debit'))
  const credit = readAmount(cellOf('credit'))
  if (debit === 'bad' || credit === 'bad') return 'bad_amount'
  const out = debit === 'blank' ? 0 : Math.abs(debit)
  const into = credit === 'blank' ? 0 : credit
  if (out !== 0 && into !== 0) return 'two_amounts'
  return out === 0 && into === 0 ? 'no_amount' : into - out
}

/** One amount column: its sign, or a column that says credit or debit, tells the direction. */
function signedMoney(cellOf: CellOf): number | SkipReason {
  const amount = readAmount(cellOf('amount'))
  if (amount === 'bad') return 'bad_amount'
  if (amount === 'blank' || amount === 0) return 'no_amount'
  const sign = foldHeading(cellOf('sign'))
  if (/^(D|DR|DEBIT|NO|GHI NO|OUT|CHI|TIEN RA)$/.test(sign)) return -Math.abs(amount)
  if (/^(C|CR|CREDIT|CO|GHI CO|IN|THU|TIEN VAO)$/.test(sign)) return Math.abs(amount)
  return amount
}

function detailsOf(
  cellOf: CellOf,
  heading: Heading,
): Pick<StatementRow, 'memo' | 'balanceAfter' | 'bankReference' | 'counterparty'> {
  const balance = readAmount(cellOf('balance'))
  const account = cellText(cellOf('counterpartyAccount'))
  const name = cellText(cellOf('counterpartyName'))
  const reference =
    cellText(cellOf('reference')) ||
    (heading.layout.dateCellHoldsReference === true ? secondLine(cellOf('date')) : '') ||
    cellText(cellOf('code'))
  return {
    memo: cellText(cellOf('memo')),
    ...(typeof balance === 'number' && Math.abs(balance) <= MAX_BALANCE
      ? { balanceAfter: dong(balance) }
      : {}),
    ...(reference === '' ? {} : { bankReference: reference }),
    ...(account === '' && name === ''
      ? {}
      : {
          counterparty: {
            ...(account === '' ? {} : { account }),
            ...(name === '' ? {} : { name }),
          },
        }),
  }
}

/** `09/09/2024\n5242.74128` → `5242.74128`; a file that lost the line end has a space instead. */
function secondLine(cell: Cell | undefined): string {
  const text = cellText(cell)
    .slice(0, 80)
    .replace(/\d{1,2}:\d{2}(:\d{2})?/, '')
  return /^\S*\d{4}\s+([A-Z0-9][A-Z0-9. -]*)$/i.exec(text)?.[1]?.trim() ?? ''
}
