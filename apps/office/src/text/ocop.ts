import { ocopWordsEn } from './ocop-words-en.ts'
import { ocopWordsVi } from './ocop-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type OcopWord = keyof typeof ocopWordsVi

/** The words of OCOP dossiers. */
export const useOcopWords = () => usePageWords<OcopWord>(ocopWordsVi, ocopWordsEn)
