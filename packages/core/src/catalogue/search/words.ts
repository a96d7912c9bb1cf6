import { foldText } from '@cho40/values'

/** Longer words are cut: nothing in the language is, so what is longer is hostile or a code. */
const LONGEST_WORD = 24
const MOST_WORDS = 8

/**
 * The words of a text as they are searched: no marks, `đ` = `d`, upper case, and `y` at the end of a
 * syllable written `i`, because `mỳ` and `mì`, `kỹ` and `kĩ` are the same words. Tone placement
 * (`hòa`, `hoà`) vanishes with the marks. Letters and digits only.
 */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, LONGEST_WORD).replace(/([BCDGHKLMNPQRSTVX]|QU)Y$/, '$1I'))
}

/** Signs without a letter or digit are no words. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The first eight different words of what somebody typed. */
export function searchedWordsOf(text: string): string[] {
  return [...new Set(wordsOf(text.slice(0, 200)))].slice(0, MOST_WORDS)
}

/** Whether a word may be mistyped: a figure or a code with another digit is another one. */
export function canSlip(word: string): boolean {
  return /^[A-Z]{2,}$/.test(word)
}

/** A word and every way to leave out one letter: two words one slip apart share one of these. */
export function spellingsOf(word: string): string[] {
  const shorter = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
  return [...new Set([word, ...shorter])].filter((spelling) => spelling.length > 1)
}

/** Whether two words differ by at most one letter left out, added, changed, or swapped with the next. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b) return true
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  const swapped = restA.charAt(1) + restA.charAt(0) + restA.slice(2)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length > 1 && swapped === restB)
  )
}
