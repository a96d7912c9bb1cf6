import { useWords } from '../desk/desk.ts'
import { placedWordsEn } from './placed-words-en.ts'
import { placedWordsVi } from './placed-words-vi.ts'
import { type Facts, say } from './say.ts'

export type PlacedWord = keyof typeof placedWordsVi
export type PlacedText = Readonly<Record<PlacedWord, string>>

/** The words in the language of the desk. */
export function usePlacedWords(): {
  readonly t: PlacedText
  readonly tell: (key: PlacedWord, facts: Facts) => string
} {
  const { language } = useWords()
  const t: PlacedText = language === 'en' ? placedWordsEn : placedWordsVi
  return { t, tell: (key, facts) => say(t[key], facts) }
}
