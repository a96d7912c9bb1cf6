import { usePageWords } from './page-words.ts'
import { standingWordsEn } from './standing-words-en.ts'
import { standingWordsVi } from './standing-words-vi.ts'

export type StandingWord = keyof typeof standingWordsVi

/** The words of standing orders. */
export const useStandingWords = () => usePageWords<StandingWord>(standingWordsVi, standingWordsEn)
