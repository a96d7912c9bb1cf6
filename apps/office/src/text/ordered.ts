import { orderedWordsEn } from './ordered-words-en.ts'
import { orderedWordsVi } from './ordered-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type OrderedWord = keyof typeof orderedWordsVi

/** The words of goods that orders sold. */
export const useOrderedWords = () => usePageWords<OrderedWord>(orderedWordsVi, orderedWordsEn)
