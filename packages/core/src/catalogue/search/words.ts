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
    .map((word) => spelled(word.slice(0, LONGEST_WORD)))
}

function spelled(word: string): string {
  return word.replace(/([BCDGHKLMNPQRSTVX]|QU)Y$/, '$1I')
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

/** No syllable of the language is longer (`NGHIENG`), and one of a single letter says too little. */
const LONGEST_SYLLABLE = 7
const SHORTEST_SYLLABLE = 2
/** What is shorter is rather one word mistyped than two written together. */
const SHORTEST_JOINED = 5

/** The words that may stand in one that was typed without spaces; none for a short word or one with figures. */
export function pieces(word: string): string[] {
  if (word.length < SHORTEST_JOINED || !canSlip(word)) return []
  const found = new Set<string>()
  for (let from = 0; from < word.length; from += 1) {
    for (let to = from + SHORTEST_SYLLABLE; to <= longestTo(word, from); to += 1) {
      found.add(spelled(word.slice(from, to)))
    }
  }
  return [...found]
}

/** A word as the fewest known ones written together, of equally few the longest first; undefined when it is not. */
export function partsOf(word: string, known: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = []
  best[word.length] = []
  for (let from = word.length - SHORTEST_SYLLABLE; from >= 0; from -= 1) {
    for (let to = longestTo(word, from); to >= from + SHORTEST_SYLLABLE; to -= 1) {
      const rest = best[to]
      const piece = spelled(word.slice(from, to))
      if (!rest || !known.has(piece)) continue
      const before = best[from]
      if (!before || rest.length + 1 < before.length) best[from] = [piece, ...rest]
    }
  }
  const whole = best[0]
  return whole && whole.length > 1 ? whole : undefined
}

function longestTo(word: string, from: number): number {
  return Math.min(word.length, from + LONGEST_SYLLABLE)
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
