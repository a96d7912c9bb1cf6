import { useWords } from '../desk/desk.ts'
import { communeWordsEn } from './commune-words-en.ts'
import { communeWordsVi } from './commune-words-vi.ts'
import { type Facts, say } from './say.ts'

export type CommuneKey = keyof typeof communeWordsVi
export type CommuneText = Readonly<Record<CommuneKey, string>>

/** The words in the language of the desk. */
export function useCommuneWords(): {
  readonly t: CommuneText
  readonly tell: (key: CommuneKey, facts: Facts) => string
} {
  const { language } = useWords()
  const t: CommuneText = language === 'en' ? communeWordsEn : communeWordsVi
  return { t, tell: (key, facts) => say(t[key], facts) }
}
