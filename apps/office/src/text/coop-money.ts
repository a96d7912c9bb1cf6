import { coopMoneyWordsEn } from './coop-money-words-en.ts'
import { coopMoneyWordsVi } from './coop-money-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type CoopMoneyWord = keyof typeof coopMoneyWordsVi

/** The words of advances by bank, service agreements and limits of payouts. */
export const useCoopMoneyWords = () =>
  usePageWords<CoopMoneyWord>(coopMoneyWordsVi, coopMoneyWordsEn)
