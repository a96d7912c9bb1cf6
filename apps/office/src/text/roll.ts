import { usePageWords } from './page-words.ts'
import { rollWordsEn } from './roll-words-en.ts'
import { rollWordsVi } from './roll-words-vi.ts'

export type RollWord = keyof typeof rollWordsVi

/** The words of the whole register and of the use of services. */
export const useRollWords = () => usePageWords<RollWord>(rollWordsVi, rollWordsEn)
