import { useWords } from '../desk/desk.ts'
import { bookPageWordsEn } from './book-page-words-en.ts'
import { bookPageWordsVi } from './book-page-words-vi.ts'
import { coopWordsEn } from './coop-words-en.ts'
import { coopWordsVi } from './coop-words-vi.ts'
import { goodsWordsEn } from './goods-words-en.ts'
import { goodsWordsVi } from './goods-words-vi.ts'
import { runWordsEn } from './run-words-en.ts'
import { runWordsVi } from './run-words-vi.ts'
import { type Facts, say } from './say.ts'

/** Words of the cooperative's screens, fetched with the first of them. */
export const coopVi = { ...coopWordsVi, ...goodsWordsVi, ...runWordsVi, ...bookPageWordsVi }
export type CoopKey = keyof typeof coopVi
export type CoopText = Readonly<Record<CoopKey, string>>

export const coopEn: CoopText = {
  ...coopWordsEn,
  ...goodsWordsEn,
  ...runWordsEn,
  ...bookPageWordsEn,
}

/** The words in the language of the desk. */
export function useCoopWords(): {
  readonly t: CoopText
  readonly tell: (key: CoopKey, facts: Facts) => string
} {
  const { language } = useWords()
  const t = language === 'en' ? coopEn : coopVi
  return { t, tell: (key, facts) => say(t[key], facts) }
}
