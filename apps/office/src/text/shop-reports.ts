import { usePageWords } from './page-words.ts'
import { shopReportWordsEn } from './shop-report-words-en.ts'
import { shopReportWordsVi } from './shop-report-words-vi.ts'

export type ReportWord = keyof typeof shopReportWordsVi

/** The words of what visitors reported. */
export const useReportWords = () => usePageWords<ReportWord>(shopReportWordsVi, shopReportWordsEn)
