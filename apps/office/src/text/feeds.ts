import { useWords } from '../desk/desk.ts'
import { feedWordsEn } from './feed-words-en.ts'
import { feedWordsVi } from './feed-words-vi.ts'
import { type Facts, say } from './say.ts'

export type FeedWord = keyof typeof feedWordsVi
export type FeedText = Readonly<Record<FeedWord, string>>

export type FeedWords = {
  readonly t: FeedText
  readonly tell: (key: FeedWord, facts: Facts) => string
}

/** The words in the language of the desk. */
export function useFeedWords(): FeedWords {
  const { language } = useWords()
  const t: FeedText = language === 'en' ? feedWordsEn : feedWordsVi
  return { t, tell: (key, facts) => say(t[key], facts) }
}

/** Why messages were refused, in words; a reason of a later server says at least that there is one. */
export function reasonWords(t: FeedText, reason: string): string {
  const known: Readonly<Partial<Record<string, string>>> = t
  return known[`reason.${reason}`] ?? t['reason.other']
}
