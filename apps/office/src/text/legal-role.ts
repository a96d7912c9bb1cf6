import { legalRoleWordsEn } from './legal-role-words-en.ts'
import { legalRoleWordsVi } from './legal-role-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type LegalRoleWord = keyof typeof legalRoleWordsVi

/** The words of what this deployment is to the law. */
export const useLegalRoleWords = () =>
  usePageWords<LegalRoleWord>(legalRoleWordsVi, legalRoleWordsEn)
