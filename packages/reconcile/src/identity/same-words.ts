import { foldText } from '@cho40/values'

/** Shorter words, such as `CK` or `tra no`, stand in the memos of too many payers. */
const FEWEST_SYMBOLS = 7

/** A memo as it is compared: unmarked capitals and digits alone. */
export function wordsOf(memo: string): string {
  return foldText(memo).replace(/[^A-Z0-9]/g, '')
}

/**
 * Whether two memos can be one, cut and wrapped differently: all of one stands in the other. Never
 * a proof: it tells look-alikes apart where nothing stronger does. Both as {@link wordsOf} gives.
 */
export function sameWords(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= FEWEST_SYMBOLS && long.includes(short)
}

/** The piece in a memo's middle: every memo that it stands in has that piece, too. */
export function middleOf(words: string): string[] {
  if (words.length < FEWEST_SYMBOLS) return []
  const from = Math.floor((words.length - FEWEST_SYMBOLS) / 2)
  return [words.slice(from, from + FEWEST_SYMBOLS)]
}

/** Every piece of that length in a memo. */
export function piecesOf(words: string): string[] {
  const count = Math.max(0, words.length - FEWEST_SYMBOLS + 1)
  return Array.from({ length: count }, (_, from) => words.slice(from, from + FEWEST_SYMBOLS))
}
