import { type Dong, dong, type MarketDay, marketDay } from '@cho40/values'
import { type BookEntry, bookEntries } from './book-entries.ts'
import type { BookColumn, BookRow, BookTable } from './book-table.ts'
import { FORMS } from './forms.ts'
import { effectOf, internalExpenseOf, netOn, type ResultEffect } from './result-entries.ts'
import { RESULTS_LINES } from './results-form.ts'
import { type Source, tableOf } from './statement-source.ts'

/**
 * B02-HTX, line codes to amounts, from a period's entries. Deductions and business expense that no
 * entry has allotted to internal transactions count as external (Law 17/2023/QH15, Art 85).
 */
function resultsOf(entries: readonly BookEntry[]): ReadonlyMap<string, Dong> {
  const having = (effect: ResultEffect) => entries.filter((entry) => effectOf(entry) === effect)
  const operations = having('operation').flatMap(({ lines }) => lines)
  const deductions = having('deduction').flatMap(({ lines }) => lines)
  const carries = having('carry')
  const earned = (...accounts: string[]) => 0 - netOn(operations, ...accounts)
  const spent = (...accounts: string[]) => netOn(operations, ...accounts)

  const internalDeductions = netOn(deductions, '512')
  const deducted =
    spent('521') + netOn(deductions, '521') + netOn(deductions, '511') + internalDeductions
  const internalExpense = carries.reduce((sum, entry) => sum + internalExpenseOf(entry), 0)
  const apart = (
    whole: string,
    external: number,
    internal: number,
  ): readonly (readonly [string, number])[] => [
    [whole, external + internal],
    [`${whole}a`, external],
    [`${whole}b`, internal],
  ]
  const revenue = { a: earned('511'), b: earned('512') }
  const less = { a: deducted - internalDeductions, b: internalDeductions }
  const cost = { a: spent('611'), b: spent('612') }
  const expense = { a: spent('642') - internalExpense, b: internalExpense }
  const net = { a: revenue.a - less.a, b: revenue.b - less.b }
  const result = { a: net.a - cost.a - expense.a, b: net.b - cost.b - expense.b }
  const other = earned('558') - spent('658')
  const beforeTax = result.a + result.b + other
  const figures = [
    ...apart('01', revenue.a, revenue.b),
    ...apart('02', less.a, less.b),
    ...apart('10', net.a, net.b),
    ...apart('11', cost.a, cost.b),
    ...apart('12', expense.a, expense.b),
    ...apart('20', result.a, result.b),
    ['31', earned('558')],
    ['32', spent('658')],
    ['40', other],
    ['50', beforeTax],
    ['51', spent('659')],
    ['60', beforeTax - spent('659')],
  ] as const
  return new Map(figures.map(([code, amount]) => [code, dong(amount)]))
}

const COLUMNS: readonly BookColumn[] = [
  { key: 'item', head: { vi: 'Chỉ tiêu', en: 'Item' }, holds: 'text', width: 96 },
  { key: 'code', head: { vi: 'Mã số', en: 'Code' }, holds: 'code', width: 12 },
  { key: 'note', head: { vi: 'Thuyết minh', en: 'Note' }, holds: 'code', width: 14 },
  { key: 'this', head: { vi: 'Kỳ này', en: 'This period' }, holds: 'amount', width: 28 },
  {
    key: 'before',
    head: { vi: 'Cùng kỳ năm trước', en: 'Same period last year' },
    holds: 'amount',
    width: 28,
  },
]

/** Báo cáo kết quả hoạt động (B02-HTX) of a period, beside the same days a year earlier. */
export async function resultsTable(source: Source): Promise<BookTable> {
  const { reading, bookId, query } = source
  const before = { from: yearBefore(query.from), to: yearBefore(query.to) }
  const [now, then] = [
    resultsOf(await bookEntries(reading, bookId, query)),
    resultsOf(await bookEntries(reading, bookId, before)),
  ]
  return {
    ...tableOf(source, 'report'),
    title: { vi: 'Báo cáo kết quả hoạt động', en: 'Statement of results' },
    about: null,
    form: FORMS.results,
    moment: false,
    landscape: false,
    columns: COLUMNS,
    rows: RESULTS_LINES.map(
      ({ code, words, level }): BookRow => ({
        is: level === 0 ? 'total' : level === 1 ? 'line' : 'part',
        cells: [words, code, null, now.get(code) ?? null, then.get(code) ?? null],
      }),
    ),
    notes: [
      {
        vi: 'Chi phí quản lý và khoản giảm trừ chưa phân bổ cho giao dịch nội bộ được tính cho giao dịch bên ngoài.',
        en: 'Business expense and deductions not allotted to internal transactions count as external.',
      },
    ],
  }
}

/** The same date a year earlier; 29 February becomes the 28th. */
function yearBefore(day: MarketDay): MarketDay {
  const earlier = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return marketDay(earlier.endsWith('-02-29') ? `${earlier.slice(0, 4)}-02-28` : earlier)
}
