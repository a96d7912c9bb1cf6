import { FIELD, WORD_LENGTH } from './alphabet.ts'

/** Symbols of the field, each 0 to 22; a plain array or a view of bytes. */
export type Symbols = ArrayLike<number>

/** A word read as a polynomial at the roots 1, 5 and 2. All three 0: the word is a code. */
export type Syndromes = readonly [number, number, number]

/** Weight of each place of a word at the roots 5 and 2: root^(8−i). At the root 1 all weigh 1. */
const AT_5 = powers(5)
const AT_2 = powers(2)

/** Whether the nine symbols from `start` form a code word. */
export function isCodeword(symbols: Symbols, start: number): boolean {
  let sum = 0
  for (let i = 0; i < WORD_LENGTH; i += 1) sum += symbols[start + i] ?? 0
  if (sum % FIELD !== 0) return false
  const [, five, two] = syndromesOf(symbols, start)
  return five === 0 && two === 0
}

/** The syndromes of the nine symbols from `start`. */
export function syndromesOf(symbols: Symbols, start: number): Syndromes {
  let one = 0
  let five = 0
  let two = 0
  for (let i = 0; i < WORD_LENGTH; i += 1) {
    const symbol = symbols[start + i] ?? 0
    one += symbol
    five += symbol * (AT_5[i] ?? 0)
    two += symbol * (AT_2[i] ?? 0)
  }
  return [one % FIELD, five % FIELD, two % FIELD]
}

/**
 * What must be added at place `i` to make a word with these syndromes a code word, or undefined
 * when changing that one place cannot. The distance is 4, so at most one place can.
 */
export function repairAt(i: number, [one, five, two]: Syndromes): number | undefined {
  const error = (FIELD - one) % FIELD
  const fits =
    (five + error * (AT_5[i] ?? 0)) % FIELD === 0 && (two + error * (AT_2[i] ?? 0)) % FIELD === 0
  return fits ? error : undefined
}

function powers(root: number): number[] {
  const table = [1]
  for (let i = 1; i < WORD_LENGTH; i += 1) table.unshift(((table[0] ?? 0) * root) % FIELD)
  return table
}
