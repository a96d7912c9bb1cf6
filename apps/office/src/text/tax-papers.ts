import { usePageWords } from './page-words.ts'
import { taxPaperWordsEn } from './tax-paper-words-en.ts'
import { taxPaperWordsVi } from './tax-paper-words-vi.ts'

/** The words of drafts for the tax office. */
export const useTaxPaperWords = () =>
  usePageWords<keyof typeof taxPaperWordsVi>(taxPaperWordsVi, taxPaperWordsEn)
