import { formatMarketDay } from '@cho40/values'
import { writeXlsx } from 'hucre/xlsx'
import papa from '#papaparse'
import { LAYOUTS } from './layouts.ts'
import type { SkipReason, Statement, StatementProblem } from './statement.ts'
import { encodeUtf8 } from './text-codec.ts'

type Sentence = { readonly vi: string; readonly en: string }

/** Why a row was refused, and what to do about it. */
const REASONS: Readonly<Record<SkipReason, Sentence>> = {
  bad_date: {
    vi: 'Ngày không có thật hoặc không đọc được: ghi dạng 21/11/2026',
    en: 'No such date, or unreadable: write it as 21/11/2026',
  },
  bad_amount: {
    vi: 'Số tiền không phải số đồng chẵn: ghi dạng 45.000',
    en: 'Not a whole amount of dong: write it as 45.000',
  },
  no_amount: {
    vi: 'Thiếu số tiền: ghi vào cột nợ hoặc cột có',
    en: 'No amount: fill in the debit or the credit column',
  },
  two_amounts: {
    vi: 'Có cả tiền ra và tiền vào: tách thành hai dòng',
    en: 'Money in and out in one row: make it two rows',
  },
  cut_off: {
    vi: 'Tệp bị cắt giữa dòng này: tải lại cả tệp',
    en: 'The file ends within this row: download it again',
  },
  amount_too_large: {
    vi: 'Số tiền lớn hơn mức có thể có',
    en: 'Larger than any amount can be',
  },
}

/** Why a whole file was refused. */
const PROBLEMS: Readonly<Record<StatementProblem['type'], Sentence>> = {
  LegacyXls: {
    vi: 'Bảng tính Excel quá cũ hoặc có mật khẩu: lưu lại thành .xlsx',
    en: 'The workbook is too old or has a password: save it as .xlsx',
  },
  EmptyStatement: { vi: 'Tệp không có gì', en: 'The file is empty' },
  StatementTooLarge: {
    vi: 'Tệp quá lớn: xuất sao kê cho ít ngày hơn',
    en: 'The file is too large: export fewer days',
  },
  UnreadableWorkbook: {
    vi: 'Bảng tính bị hỏng: tải lại từ ngân hàng',
    en: 'The workbook is damaged: download it from the bank again',
  },
  HeadingNotFound: {
    vi: 'Không thấy dòng tiêu đề: chỉ cho hệ thống biết từng cột là gì',
    en: 'No heading row found: tell the system what each column is',
  },
  MalformedMessage: {
    vi: 'Bản tin MT940 hoặc CAMT.053 sai quy cách',
    en: 'The MT940 or CAMT.053 message breaks its rules',
  },
  ForeignCurrency: { vi: 'Tài khoản không phải tiền đồng', en: 'The account is not in dong' },
  SeveralAccounts: {
    vi: 'Tệp có nhiều tài khoản: xuất riêng từng tài khoản',
    en: 'The file has several accounts: export them one by one',
  },
}

const LINE = 'Dòng gốc / Source line'
const REASON = 'Lý do / Reason'

/**
 * The refused rows of a statement as a file to put right and import again: the heading and the
 * cells as printed, the number of the row in the statement it comes from, and the reason in
 * Vietnamese and English. Read again, its rows keep those numbers, so a row put right is the row
 * that was refused and not a second one. For a file refused whole, the file says why. CSV is UTF-8
 * with a byte order mark.
 */
export async function statementErrorFile(
  about: Statement | StatementProblem,
  format: 'csv' | 'xlsx',
): Promise<Uint8Array> {
  const rows = 'type' in about ? [[REASON], [sentence(PROBLEMS[about.type])]] : rowsOf(about)
  if (format === 'csv') {
    return encodeUtf8(`\uFEFF${papa.unparse(rows.map(harmless), { newline: '\r\n' })}\r\n`)
  }
  return writeXlsx({ sheets: [{ name: 'Dong loi', rows }] })
}

function rowsOf(statement: Statement): string[][] {
  const { skipped, asPrinted, account, period, layout } = statement
  const width = Math.max(asPrinted.heading.length, ...asPrinted.refused.map((row) => row.length))
  const wide = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const bank = LAYOUTS.find(({ name }) => name === layout)?.marks[0]
  return [
    ...(bank === undefined ? [] : [[bank]]),
    ...(account === undefined ? [] : [['Số tài khoản:', account]]),
    ...(period === undefined ? [] : [['Từ ngày', day(period.from), 'đến ngày', day(period.to)]]),
    [...wide(asPrinted.heading), LINE, REASON],
    ...skipped.map(({ line, reason }, index) => [
      ...wide(asPrinted.refused[index] ?? []),
      String(line),
      sentence(REASONS[reason]),
    ]),
  ]
}

function sentence({ vi, en }: Sentence): string {
  return `${vi} / ${en}`
}

function day(date: Parameters<typeof formatMarketDay>[0]): string {
  return formatMarketDay(date).split(' ').at(-1) ?? ''
}

/** A memo that a spreadsheet would run as a formula shows as text; the reader takes the `'` off. */
function harmless(row: readonly string[]): string[] {
  return row.map((cell) => (/^[=@\t]|^[+-](?![\d.,\s]*$)/.test(cell) ? `'${cell}` : cell))
}
