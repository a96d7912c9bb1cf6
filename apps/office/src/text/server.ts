import { usePageWords } from './page-words.ts'
import { serverWordsEn } from './server-words-en.ts'
import { serverWordsVi } from './server-words-vi.ts'

export type ServerWord = keyof typeof serverWordsVi

/** The words of how the server fares. */
export const useServerWords = () => usePageWords<ServerWord>(serverWordsVi, serverWordsEn)
