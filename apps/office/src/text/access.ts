import { formatMarketTime, type Instant, marketDayOf } from '@cho40/values'
import { useWords } from '../desk/desk.ts'
import { accessWordsEn } from './access-words-en.ts'
import { accessWordsVi } from './access-words-vi.ts'
import { type Facts, say, shortDay } from './say.ts'

export type AccessWord = keyof typeof accessWordsVi
export type AccessText = Readonly<Record<AccessWord, string>>

/** The words in the language of the desk. */
export function useAccessWords(): {
  readonly t: AccessText
  readonly tell: (key: AccessWord, facts: Facts) => string
} {
  const { language } = useWords()
  const t: AccessText = language === 'en' ? accessWordsEn : accessWordsVi
  return { t, tell: (key, facts) => say(t[key], facts) }
}

/** `07:42 21/11/2026`. */
export function momentWords(at: Instant): string {
  return `${formatMarketTime(at)} ${shortDay(marketDayOf(at))}`
}
