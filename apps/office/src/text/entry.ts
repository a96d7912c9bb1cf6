import { useWords } from '../desk/desk.ts'
import { entryWordsEn } from './entry-words-en.ts'
import { entryWordsVi } from './entry-words-vi.ts'
import { type Facts, say } from './say.ts'

export type EntryKey = keyof typeof entryWordsVi
export type EntryText = Readonly<Record<EntryKey, string>>

/** The words in the language of the desk. */
export function useEntryWords(): {
  readonly t: EntryText
  readonly tell: (key: EntryKey, facts: Facts) => string
} {
  const { language } = useWords()
  const t: EntryText = language === 'en' ? entryWordsEn : entryWordsVi
  return { t, tell: (key, facts) => say(t[key], facts) }
}
