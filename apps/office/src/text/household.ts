import { householdWordsEn } from './household-words-en.ts'
import { householdWordsVi } from './household-words-vi.ts'
import { usePageWords } from './page-words.ts'

/** The words of who files tax, and of which branch a stall is. */
export const useHouseholdWords = () =>
  usePageWords<keyof typeof householdWordsVi>(householdWordsVi, householdWordsEn)
