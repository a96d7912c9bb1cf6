import { coopMoreWordsEn } from './coop-more-words-en.ts'
import { coopMoreWordsVi } from './coop-more-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type CoopMoreWord = keyof typeof coopMoreWordsVi

/** The words of payout accounts, advances, transfers of capital and the fund book. */
export const useCoopMoreWords = () => usePageWords<CoopMoreWord>(coopMoreWordsVi, coopMoreWordsEn)
