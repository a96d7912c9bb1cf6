import { usePageWords } from './page-words.ts'
import { passkeyWordsEn } from './passkey-words-en.ts'
import { passkeyWordsVi } from './passkey-words-vi.ts'

/** The words about passkeys. */
export const usePasskeyWords = () =>
  usePageWords<keyof typeof passkeyWordsVi>(passkeyWordsVi, passkeyWordsEn)
