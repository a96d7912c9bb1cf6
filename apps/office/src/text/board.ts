import { boardWordsEn } from './board-words-en.ts'
import { boardWordsVi } from './board-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type BoardWord = keyof typeof boardWordsVi

export type BoardText = Readonly<Record<BoardWord, string>>

/** The words of the market board's screens. */
export const useBoardWords = () => usePageWords<BoardWord>(boardWordsVi, boardWordsEn)
