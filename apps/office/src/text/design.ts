import { designWordsEn } from './design-words-en.ts'
import { designWordsVi } from './design-words-vi.ts'
import { usePageWords } from './page-words.ts'

/** The words of the page on which the parts of the desk are looked at. */
export const useDesignWords = () =>
  usePageWords<keyof typeof designWordsVi>(designWordsVi, designWordsEn)
