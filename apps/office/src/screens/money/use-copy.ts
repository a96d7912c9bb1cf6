import { useWords } from '../../desk/desk.ts'

/** Puts a text where it can be pasted from, and says whether that went well. */
export function useCopy(setSaid: (said: string) => void): (copied: string) => Promise<void> {
  const { text } = useWords()
  return async (copied) => {
    if (copied === '') return
    try {
      await navigator.clipboard.writeText(copied)
      setSaid(text['tell.copied'])
    } catch {
      // A page over plain HTTP has no clipboard; the text stands there to be marked by hand.
      setSaid(text['tell.byhand'])
    }
  }
}
