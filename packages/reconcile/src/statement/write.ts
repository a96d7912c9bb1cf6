import {
  type Dong,
  dong,
  formatMarketTime,
  type Instant,
  instantFromMs,
  instantToMs,
  marketDayOf,
  negateDong,
  VIETNAM_OFFSET_MS,
} from '@cho40/values'
import { writeXlsx } from 'hucre/xlsx'
import papa from '#papaparse'
import type { StatementRow } from './statement.ts'
import { encodeUtf8 } from './text-codec.ts'

/** The layouts that can be written. */
export type WritableLayout = 'vietcombank' | 'vietcombank-document' | 'agribank'

export type StatementToWrite = {
  /** Digits. */
  readonly account: string
  readonly opening: Dong
  /** In order of time; balances are computed from `opening`. */
  readonly rows: readonly WritableRow[]
  readonly format: 'csv' | 'xlsx'
  /** The account holder as printed above the rows. */
  readonly holder?: string
}

export type WritableRow = Pick<
  StatementRow,
  'occurredAt' | 'direction' | 'amount' | 'memo' | 'bankReference'
>

type Line = {
  readonly number: number
  readonly date: string
  readonly dateTime: string
  readonly reference: string
  readonly debit: string
  readonly credit: string
  readonly balance: string
  readonly memo: string
}

type Shape = {
  readonly bank: string
  readonly heading: readonly string[]
  readonly cells: (line: Line) => readonly string[]
  readonly footer: (totals: { out: string; in: string; closing: string }) => readonly string[]
}

/** Columns in the order and words of research files; see the layouts that read them. */
const SHAPES: Record<WritableLayout, Shape> = {
  vietcombank: {
    bank: 'NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM (VIETCOMBANK)',
    heading: [
      'Ngày giao dịch',
      'Số tham chiếu',
      'Số tiền ghi nợ',
      'Số tiền ghi có',
      'Số dư',
      'Mô tả',
    ],
    cells: (l) => [l.dateTime, l.reference, l.debit, l.credit, l.balance, l.memo],
    footer: (t) => ['Tổng số', '', t.out, t.in, t.closing, ''],
  },
  'vietcombank-document': {
    bank: 'NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM (VIETCOMBANK)',
    heading: [
      'STT\nNo.',
      'Ngày1/\nTNX Date/ Số CT/ Doc No',
      'Ngày hiệu lực2/\nEffective date',
      'Số tiền ghi nợ/\nDebit',
      'Số tiền ghi có/\nCredit',
      'Số dư/\nBalance',
      'Nội dung chi tiết/\nTransactions in detail',
    ],
    cells: (l) => [
      String(l.number),
      `${l.date}\n${l.reference}`,
      l.date,
      l.debit,
      l.credit,
      l.balance,
      l.memo,
    ],
    footer: (t) => ['Tổng số/ Total', '', '', t.out, t.in, t.closing, ''],
  },
  agribank: {
    bank: 'NGÂN HÀNG NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN VIỆT NAM (AGRIBANK)',
    heading: [
      'Ngày/Date',
      'Số tham chiếu/Ref. no',
      'Doanh số nợ',
      'Doanh số có',
      'Số dư/Balance',
      'Ghi chú/Remark',
    ],
    cells: (l) => [l.dateTime, l.reference, l.debit, l.credit, l.balance, l.memo],
    footer: (t) => ['Cộng phát sinh', '', t.out, t.in, t.closing, ''],
  },
}

/**
 * Writes a statement as the bank would export it: bank, account and opening balance above, the
 * heading, the rows with running balances, and totals below. For examples, tests and simulation;
 * what it writes is no evidence of money. CSV is UTF-8 with a byte order mark.
 */
export async function writeStatement(
  layout: WritableLayout,
  statement: StatementToWrite,
): Promise<Uint8Array> {
  const rows = sheetRows(SHAPES[layout], statement)
  if (statement.format === 'csv') {
    return encodeUtf8(`\uFEFF${papa.unparse(rows, { newline: '\r\n' })}\r\n`)
  }
  return writeXlsx({ sheets: [{ name: 'Sao ke', rows: rows.map((row) => [...row]) }] })
}

function sheetRows(shape: Shape, statement: StatementToWrite): string[][] {
  const { account, opening, rows, holder } = statement
  let balance = opening
  const totals = { in: dong(0), out: dong(0) }
  const lines = rows.map((row, index): string[] => {
    const change = row.direction === 'in' ? row.amount : negateDong(row.amount)
    balance = dong(balance + change)
    totals[row.direction] = dong(totals[row.direction] + row.amount)
    return [...shape.cells(lineOf(row, index + 1, balance))]
  })
  const blank = shape.heading.map(() => '')
  const label = (text: string, value: string): string[] => [text, value, ...blank.slice(2)]
  const days = rows.map((row) => printedDay(row.occurredAt))
  return [
    [shape.bank, ...blank.slice(1)],
    ['SAO KÊ TÀI KHOẢN', ...blank.slice(1)],
    label('Số tài khoản:', account),
    ...(holder === undefined ? [] : [label('Chủ tài khoản:', holder)]),
    ...(days.length === 0 ? [] : [label('Kỳ sao kê:', `Từ ${days[0]} đến ${days.at(-1)}`)]),
    label('Số dư đầu kỳ:', grouped(opening)),
    [...shape.heading],
    ...lines,
    [
      ...shape.footer({
        out: grouped(totals.out),
        in: grouped(totals.in),
        closing: grouped(balance),
      }),
    ],
    label('Số dư cuối kỳ:', grouped(balance)),
  ]
}

function lineOf(row: WritableRow, number: number, balance: Dong): Line {
  const date = printedDay(row.occurredAt)
  return {
    number,
    date,
    dateTime: `${date} ${printedTime(row.occurredAt)}`,
    reference: row.bankReference ?? '',
    debit: row.direction === 'out' ? grouped(row.amount) : '',
    credit: row.direction === 'in' ? grouped(row.amount) : '',
    balance: grouped(balance),
    memo: row.memo,
  }
}

/** `1,500,000`, as these two banks print it. */
function grouped(amount: Dong): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `22/11/2026` at the market. */
function printedDay(at: Instant): string {
  return marketDayOf(at).split('-').toReversed().join('/')
}

/** `07:42:10` at the market. */
function printedTime(at: Instant): string {
  const seconds = instantFromMs(instantToMs(at) + VIETNAM_OFFSET_MS).slice(17, 19)
  return `${formatMarketTime(at)}:${seconds}`
}
