import type { BookId, Problem, S1aQuery, Words } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result } from '@cho40/values'
import type { BookColumn, BookForm, BookRow, BookTable } from '../ledger/statements/book-table.ts'
import { closeOf } from '../ledger/statements/close-of.ts'
import type { Reading } from '../store/deps.ts'
import { grouped } from './grouped.ts'
import { countRevenueLines, type RevenueLine, revenueLines } from './revenue-lines.ts'
import { wordsOfLine } from './s1a-words.ts'
import { type BusinessPlace, stallsOfBook } from './stalls-of-book.ts'

/** Known from a repository’s copy of the circular, not from the gazette. */
const FORM: BookForm = {
  code: 'S1a-HKD',
  source: 'Thông tư 152/2025/TT-BTC (bản sao)',
  standing: 'secondary',
}

/** The form’s own names of its columns stand under their heads. */
const COLUMNS: readonly BookColumn[] = [
  {
    key: 'day',
    over: { vi: 'Ngày tháng', en: 'Date' },
    head: { vi: 'A', en: 'A' },
    holds: 'day',
    width: 26,
  },
  {
    key: 'words',
    over: { vi: 'Diễn giải', en: 'Description' },
    head: { vi: 'B', en: 'B' },
    holds: 'text',
    width: 110,
  },
  {
    key: 'amount',
    over: { vi: 'Số tiền', en: 'Amount' },
    head: { vi: '1', en: '1' },
    holds: 'amount',
    width: 42,
  },
]

const TITLE: Words = {
  vi: 'Sổ doanh thu bán hàng hóa, dịch vụ',
  en: 'Book of revenue from goods and services',
}

const NOTES: readonly Words[] = [
  {
    vi: 'Doanh thu ghi khi bán: tiền mặt khi thu, chuyển khoản khi tiền đã khớp hoặc người bán đã xác nhận; trừ hàng bán bị trả lại, giảm giá, dòng hủy. Không dòng nào bị xóa.',
    en: 'Revenue is booked at the sale: cash when taken, a transfer when matched or vouched for by the seller; less returns, price reductions and lines undone. No line is ever deleted.',
  },
]

const BY_DAY_NOTE: Words = {
  vi: 'Bản cộng theo ngày: chưa xác nhận được cơ quan thuế có nhận sổ cộng theo ngày hay không; bản ghi từng lần bán in từ cùng sổ này.',
  en: 'Totals by day: whether the tax office takes them is not confirmed; the book line by line is printed from the same entries.',
}

const SIGNERS: readonly Words[] = [
  { vi: 'Người đại diện hộ kinh doanh', en: 'Representative of the household' },
]

/**
 * Book S1a-HKD of a household over a span of days: date, description, amount, and the total. Its
 * lines are the postings on the revenue accounts, so its total is theirs. `by: 'day'` gives the
 * same as one line a day. Problems: NotFound (book), InvalidInput (more lines than `atMost`).
 */
export async function s1aBook(
  reading: Reading,
  of: {
    readonly bookId: BookId
    readonly query: Pick<S1aQuery, 'from' | 'to' | 'by'>
    readonly atMost: number
  },
): Promise<Result<BookTable, Problem>> {
  const { bookId, query } = of
  const { from, to, by } = query
  const book = await reading.db
    .selectFrom('cho_book')
    .select('closed_through')
    .where('id', '=', bookId)
    .where('kind', '=', 'vendor')
    .executeTakeFirst()
  if (!book) return err({ type: 'NotFound', what: 'book', id: bookId })
  const span = { bookId, from, to }
  if (by === 'line' && (await countRevenueLines(reading, span)) > of.atMost) {
    const message = `more than ${of.atMost} lines: choose a shorter period, or day by day`
    return err({ type: 'InvalidInput', issues: [{ path: 'from', message }] })
  }
  const places = await stallsOfBook(reading, bookId)
  const lines = await revenueLines(reading, span)
  const closed = book.closed_through !== null && to <= book.closed_through ? to : null
  return ok({
    statement: 's1a',
    title: TITLE,
    about: placesWords(places),
    form: FORM,
    from,
    to,
    moment: false,
    landscape: false,
    columns: COLUMNS,
    rows: [...(by === 'day' ? dayRows(lines) : lineRows(lines, places)), totalRow(lines)],
    notes: by === 'day' ? [...NOTES, BY_DAY_NOTE] : NOTES,
    signers: SIGNERS,
    close: await closeOf(reading, bookId, closed),
  })
}

function placesWords(places: readonly BusinessPlace[]): Words {
  const all = places.map(({ number, marketName }) => `sạp ${number}, ${marketName}`).join('; ')
  const inEnglish = places.map(({ number, marketName }) => `stall ${number}, ${marketName}`)
  return {
    vi: `Địa điểm kinh doanh: ${all}`,
    en: `Place of business: ${inEnglish.join('; ')}`,
  }
}

function lineRows(lines: readonly RevenueLine[], places: readonly BusinessPlace[]): BookRow[] {
  return lines.map((line) => {
    const place = places.length > 1 ? places.find(({ id }) => id === line.stallId) : undefined
    const { vi, en } = wordsOfLine(line)
    const words = place
      ? { vi: `${vi} – sạp ${place.number}`, en: `${en} – stall ${place.number}` }
      : { vi, en }
    return { is: 'line', cells: [line.day, words, line.amount] }
  })
}

function dayRows(lines: readonly RevenueLine[]): BookRow[] {
  return [...grouped(lines, ({ day }) => day)].map(([day, of]) => ({
    is: 'line',
    cells: [day, dayWords(of), sum(of)],
  }))
}

function dayWords(lines: readonly RevenueLine[]): Words {
  const sold = lines.filter(({ amount }) => amount > 0).length
  const back = lines.length - sold
  const vi = `Doanh thu trong ngày (${sold} dòng bán${back > 0 ? `, ${back} dòng hủy, trả lại` : ''})`
  const en = `Revenue of the day (${sold} sales${back > 0 ? `, ${back} undone or returned` : ''})`
  return { vi, en }
}

function totalRow(lines: readonly RevenueLine[]): BookRow {
  return { is: 'total', cells: [null, { vi: 'Tổng cộng', en: 'Total' }, sum(lines)] }
}

function sum(lines: readonly RevenueLine[]): Dong {
  return dong(lines.reduce((total, { amount }) => total + amount, 0))
}
