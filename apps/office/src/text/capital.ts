import { capitalWordsEn } from './capital-words-en.ts'
import { capitalWordsVi } from './capital-words-vi.ts'
import { usePageWords } from './page-words.ts'

/** The words of capital given back, what is owed to members, certificates and limits. */
export const useCapitalWords = () =>
  usePageWords<keyof typeof capitalWordsVi>(capitalWordsVi, capitalWordsEn)
