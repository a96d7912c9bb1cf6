import { usePageWords } from './page-words.ts'
import { privacyWordsEn } from './privacy-words-en.ts'
import { privacyWordsVi } from './privacy-words-vi.ts'

/** The words about requests of data subjects. */
export const usePrivacyWords = () =>
  usePageWords<keyof typeof privacyWordsVi>(privacyWordsVi, privacyWordsEn)
