import { enterWordsEn } from './enter-words-en.ts'
import { enterWordsVi } from './enter-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type EnterWord = keyof typeof enterWordsVi

/** The words of writing down an order that was told. */
export const useEnterWords = () => usePageWords<EnterWord>(enterWordsVi, enterWordsEn)
