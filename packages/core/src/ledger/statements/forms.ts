import type { Words } from '@cho40/contract'
import type { BookForm } from './book-table.ts'

/** Forms of Circular 71/2024/TT-BTC, as a copy of its annexes in a public repository has them. */
function formOf(code: string, annex: string): BookForm {
  const source = `Thông tư 71/2024/TT-BTC, ${annex} (bản sao)`
  return { code, source, standing: 'secondary' }
}

const BOOKS = 'Phụ lục III'
const REPORTS = 'Phụ lục IV'

export const FORMS = {
  journal: formOf('S03a-HTX', BOOKS),
  ledger: formOf('S03b-HTX', BOOKS),
  cash: formOf('S04a-HTX', BOOKS),
  bank: formOf('S05-HTX', BOOKS),
  position: formOf('B01-HTX', REPORTS),
  results: formOf('B02-HTX', REPORTS),
  trialBalance: formOf('F01-HTX', REPORTS),
} as const

/** Who signs a book, and who signs a report. */
export const BOOK_SIGNERS: readonly Words[] = [
  { vi: 'Người ghi sổ', en: 'Bookkeeper' },
  { vi: 'Kế toán trưởng', en: 'Chief accountant' },
  { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
]

export const REPORT_SIGNERS: readonly Words[] = [
  { vi: 'Người lập biểu', en: 'Prepared by' },
  { vi: 'Kế toán trưởng', en: 'Chief accountant' },
  { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
]

/** A household has no accountant and no legal representative. */
export const HOUSEHOLD_SIGNERS: readonly Words[] = [
  { vi: 'Người ghi sổ', en: 'Bookkeeper' },
  { vi: 'Chủ hộ', en: 'Head of the household' },
]
