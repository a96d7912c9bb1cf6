import { useWords } from '../desk/desk.ts'
import { adoptionWordsEn } from './adoption-words-en.ts'
import { adoptionWordsVi } from './adoption-words-vi.ts'
import { type Facts, say } from './say.ts'

export type AdoptionKey = keyof typeof adoptionWordsVi
export type AdoptionText = Readonly<Record<AdoptionKey, string>>

/** The words in the language of the desk. */
export function useAdoptionWords(): {
  readonly t: AdoptionText
  readonly tell: (key: AdoptionKey, facts: Facts) => string
} {
  const { language } = useWords()
  const t: AdoptionText = language === 'en' ? adoptionWordsEn : adoptionWordsVi
  return { t, tell: (key, facts) => say(t[key], facts) }
}
