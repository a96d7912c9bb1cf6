import { coopOpeningWordsEn } from './coop-opening-words-en.ts'
import { coopOpeningWordsVi } from './coop-opening-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type CoopOpeningWord = keyof typeof coopOpeningWordsVi

/** The words of opening a cooperative. */
export const useCoopOpeningWords = () =>
  usePageWords<CoopOpeningWord>(coopOpeningWordsVi, coopOpeningWordsEn)
