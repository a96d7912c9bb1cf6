import { usePageWords } from './page-words.ts'
import { watchWordsEn } from './watch-words-en.ts'
import { watchWordsVi } from './watch-words-vi.ts'

export type WatchWord = keyof typeof watchWordsVi

/** The words of who watches over listings and sellers; the seller reads the same reasons. */
export const useWatchWords = () => usePageWords<WatchWord>(watchWordsVi, watchWordsEn)
