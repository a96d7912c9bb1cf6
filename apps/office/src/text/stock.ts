import { usePageWords } from './page-words.ts'
import { stockWordsEn } from './stock-words-en.ts'
import { stockWordsVi } from './stock-words-vi.ts'

/** The words of the history of goods at a place. */
export const useStockWords = () =>
  usePageWords<keyof typeof stockWordsVi>(stockWordsVi, stockWordsEn)
