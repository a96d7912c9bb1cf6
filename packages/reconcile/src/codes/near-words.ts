import { FIELD, WORD_LENGTH } from './alphabet.ts'
import { isCodeword, repairAt, syndromesOf } from './reed-solomon.ts'

/**
 * The code words one slip away from what stands at `start`: one symbol wrong, two neighbours
 * swapped, one symbol left out, or one too many. Constant work: the checks are solved, not tried.
 */
export function nearWords(symbols: Uint8Array, start: number): number[][] {
  const left = symbols.length - start
  return [
    ...(left >= WORD_LENGTH ? [...substituted(symbols, start), ...swapped(symbols, start)] : []),
    ...(left >= WORD_LENGTH - 1 ? completed(symbols, start) : []),
    ...(left > WORD_LENGTH ? shortened(symbols, start) : []),
  ]
}

function substituted(symbols: Uint8Array, start: number): number[][] {
  const syndromes = syndromesOf(symbols, start)
  for (let i = 0; i < WORD_LENGTH; i += 1) {
    const error = repairAt(i, syndromes)
    if (error === undefined) continue
    const word = [...symbols.subarray(start, start + WORD_LENGTH)]
    word[i] = ((word[i] ?? 0) + error) % FIELD
    return [word]
  }
  return []
}

function swapped(symbols: Uint8Array, start: number): number[][] {
  const words: number[][] = []
  // A swap leaves the sum, the syndrome at the root 1, as it was.
  if (syndromesOf(symbols, start)[0] !== 0) return words
  for (let i = 0; i < WORD_LENGTH - 1; i += 1) {
    const word = [...symbols.subarray(start, start + WORD_LENGTH)]
    const first = word[i] ?? 0
    word[i] = word[i + 1] ?? 0
    word[i + 1] = first
    if (isCodeword(word, 0)) words.push(word)
  }
  return words
}

function completed(symbols: Uint8Array, start: number): number[][] {
  const words: number[][] = []
  const word = [0, ...symbols.subarray(start, start + WORD_LENGTH - 1)]
  for (let i = 0; i < WORD_LENGTH; i += 1) {
    const missing = repairAt(i, syndromesOf(word, 0))
    if (missing !== undefined) words.push(word.with(i, missing))
    word[i] = word[i + 1] ?? 0
    word[i + 1] = 0
  }
  return words
}

function shortened(symbols: Uint8Array, start: number): number[][] {
  const words: number[][] = []
  const word = [...symbols.subarray(start + 1, start + 1 + WORD_LENGTH)]
  for (let i = 0; i < WORD_LENGTH; i += 1) {
    if (isCodeword(word, 0)) words.push([...word])
    word[i] = symbols[start + i] ?? 0
  }
  return words
}
