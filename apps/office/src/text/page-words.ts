import { useWords } from '../desk/desk.ts'
import { type Facts, say } from './say.ts'

/** The words of one screen in the language of the desk; they are fetched with the screen. */
export function usePageWords<Key extends string>(
  vi: Readonly<Record<Key, string>>,
  en: Readonly<Record<Key, string>>,
): {
  readonly t: Readonly<Record<Key, string>>
  readonly tell: (key: Key, facts: Facts) => string
} {
  const { language } = useWords()
  const t = language === 'en' ? en : vi
  return { t, tell: (key, facts) => say(t[key], facts) }
}
