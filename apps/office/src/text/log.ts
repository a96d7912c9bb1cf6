import { useAccessWords } from './access.ts'
import { logWordsEn } from './log-words-en.ts'
import { logWordsVi } from './log-words-vi.ts'
import { usePageWords } from './page-words.ts'

export type LogWord = keyof typeof logWordsVi

/** Every word of the log: its own, and those of access for what was done there. */
export function useLogWords() {
  const { t: access } = useAccessWords()
  const { t, tell } = usePageWords<LogWord>(logWordsVi, logWordsEn)
  return { t: { ...access, ...t }, tell }
}

export type LogText = ReturnType<typeof useLogWords>['t']
