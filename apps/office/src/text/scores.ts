import { decimalText } from '../screens/adoption/figure-text.ts'
import type { Language } from './languages.ts'
import { usePageWords } from './page-words.ts'
import { scoreWordsEn } from './score-words-en.ts'
import { scoreWordsVi } from './score-words-vi.ts'

export type ScoreWord = keyof typeof scoreWordsVi

/** The words of scorecards in the language of the desk. */
export function useScoreWords() {
  return usePageWords<ScoreWord>(scoreWordsVi, scoreWordsEn)
}

/** Points, or a percentage, in hundredths as people write them: 8.73 is `8,73`, 15 is `15`. */
export function pointText(hundredths: number, language: Language): string {
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2
  return decimalText(hundredths / 10 ** (2 - decimals), decimals, language)
}
