import type { BookId, Problem, WithholdingSums, Words } from '@cho40/contract'
import { type Dong, dong, err, marketDay, ok, type Result, sumDong } from '@cho40/values'
import type { BookColumn, BookRow, BookTable } from '../ledger/statements/book-table.ts'
import { lastDayOfMonth } from '../rules/calendar-month.ts'
import type { Reading } from '../store/deps.ts'
import { stallsOfBook } from './stalls-of-book.ts'
import { taxpayerOn } from './taxpayers.ts'
import { monthsOfSeller, withholdingStatement } from './withholding-statement.ts'

const amount = (key: string, vi: string, en: string): BookColumn => ({
  key,
  head: { vi, en },
  holds: 'amount',
  width: 30,
})

const AMOUNTS = [
  amount('confirmed', 'Doanh thu xác nhận', 'Confirmed sales'),
  amount('takenBack', 'Hủy, trả lại', 'Cancelled, returned'),
  amount('vat', 'Thuế GTGT đã khấu trừ', 'VAT withheld'),
  amount('pit', 'Thuế TNCN đã khấu trừ', 'Income tax withheld'),
] as const

const SIGNERS: readonly Words[] = [
  { vi: 'Người lập', en: 'Prepared by' },
  { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
]

const NOTE: Words = {
  vi: 'Số thuế tính trên từng giao dịch, trừ phần của giao dịch bị hủy hoặc trả lại trong tháng. Sàn không giữ tiền hàng: người bán nhận tiền trực tiếp và chuyển lại phần thuế. Không phải mẫu của cơ quan thuế.',
  en: 'Tax is reckoned on each transaction, less that of transactions cancelled or returned in the month. The platform holds no sales money: sellers are paid directly and hand over the tax. This is no form of the tax office.',
}

/** The month’s withholding, seller by seller, to print and to declare from. Problems: as the query. */
export async function withholdingTable(
  reading: Reading,
  of: { readonly operatorBookId: BookId; readonly month: string },
): Promise<Result<BookTable, Problem>> {
  const found = await withholdingStatement(reading, of)
  if (!found.ok) return found
  const { sellers, total, toNet } = found.value
  const rows = sellers.map(
    (seller): BookRow => ({
      is: 'line',
      cells: [seller.name, seller.taxCodeShown, ...figures(seller)],
    }),
  )
  return ok({
    ...frame(of.month),
    statement: 'withholding',
    title: { vi: 'Bảng kê thuế đã khấu trừ của người bán', en: 'Tax withheld from sellers' },
    about: null,
    columns: [
      { key: 'name', head: { vi: 'Người bán', en: 'Seller' }, holds: 'text', width: 50 },
      { key: 'code', head: { vi: 'Mã số thuế', en: 'Tax code' }, holds: 'code', width: 24 },
      ...AMOUNTS,
    ],
    rows: [...rows, totalRow([null], figures(total))],
    notes: [NOTE, ...notNetted(toNet)],
  })
}

/**
 * What was withheld from one seller in the months of a year, for the seller to show the tax office.
 * Problems: NotFound (nothing was withheld from it).
 */
export async function certificateTable(
  reading: Reading,
  of: {
    readonly operatorBookId: BookId
    readonly sellerBookId: BookId
    readonly year: number
    /** The whole of it, from who holds the key; masked otherwise. */
    readonly taxCode?: string
  },
): Promise<Result<BookTable, Problem>> {
  const { sellerBookId, year } = of
  const months = await monthsOfSeller(reading, of)
  if (months.length === 0) return err({ type: 'NotFound', what: 'withholding', id: sellerBookId })
  const day = marketDay(`${year}-12-31`)
  const taxpayer = await taxpayerOn(reading, { bookId: sellerBookId, day })
  const [place] = await stallsOfBook(reading, sellerBookId)
  const name = taxpayer?.name ?? place?.name ?? sellerBookId
  const shown = of.taxCode ?? taxpayer?.taxCodeShown ?? '……………'
  return ok({
    ...frame(`${year}-12`),
    from: marketDay(`${year}-01-01`),
    statement: 'withholding-certificate',
    title: { vi: 'Chứng từ khấu trừ thuế của người bán', en: 'Certificate of tax withheld' },
    about: {
      vi: `Người bán: ${name} – mã số thuế ${shown}`,
      en: `Seller: ${name} – tax code ${shown}`,
    },
    columns: [
      { key: 'month', head: { vi: 'Tháng', en: 'Month' }, holds: 'code', width: 24 },
      ...AMOUNTS,
    ],
    rows: [
      ...months.map((one): BookRow => {
        const month = one.month.split('-').toReversed().join('/')
        return { is: 'line', cells: [month, ...figures(one)] }
      }),
      totalRow([], columnSums(months.map(figures))),
    ],
    notes: [NOTE],
  })
}

type Figures = readonly [Dong, Dong, Dong, Dong]

function figures(of: Pick<WithholdingSums, 'confirmed' | 'takenBack' | 'vat' | 'pit'>): Figures {
  return [of.confirmed, dong(-of.takenBack), of.vat, of.pit]
}

function columnSums(rows: readonly Figures[]): Figures {
  const sum = (nth: 0 | 1 | 2 | 3) => sumDong(rows.map((row) => row[nth]))
  return [sum(0), sum(1), sum(2), sum(3)]
}

function totalRow(between: readonly null[], sums: Figures): BookRow {
  return { is: 'total', cells: [{ vi: 'Cộng', en: 'Total' }, ...between, ...sums] }
}

function frame(month: string) {
  const first = marketDay(`${month}-01`)
  return {
    form: null,
    from: first,
    to: lastDayOfMonth(first),
    moment: false,
    landscape: false,
    signers: SIGNERS,
    close: null,
  } satisfies Partial<BookTable>
}

function notNetted(sales: number): readonly Words[] {
  if (sales === 0) return []
  return [
    {
      vi: `Còn ${sales} giao dịch đã thay đổi mà chưa bù trừ: bù trừ trước khi kê khai.`,
      en: `${sales} transactions have changed and are not netted yet: net them before declaring.`,
    },
  ]
}
