import { invariant } from '@cho40/values'
import { ALPHABET, CODE_PREFIX, DATA_LENGTH, FIELD, WORD_LENGTH } from './alphabet.ts'
import { isCodeword } from './reed-solomon.ts'

/** Six symbols by their index in the alphabet, each 0 to 22. */
export type CodeData = readonly [number, number, number, number, number, number]

/** Generator with the roots 1, 5 and 2, without its leading 1: x³ + 15x² + 17x + 13. */
const GENERATOR = [15, 17, 13] as const

/**
 * The reference code of six data symbols: `KX`, the data, and three check symbols of a
 * Reed–Solomon [9,6,4] code over GF(23). Two codes differ in at least four places.
 */
export function encodeCode(data: CodeData): string {
  invariant(
    data.length === DATA_LENGTH && data.every((s) => Number.isInteger(s) && s >= 0 && s < FIELD),
    'a code takes six symbols from 0 to 22',
  )
  return CODE_PREFIX + spell([...data, ...checkSymbols(data)])
}

/** Whether `word` is a sound code as written: prefix, upper case, no spaces, check passed. */
export function isCode(word: string): boolean {
  if (word.length !== CODE_PREFIX.length + WORD_LENGTH || !word.startsWith(CODE_PREFIX)) {
    return false
  }
  const symbols = Array.from(word.slice(CODE_PREFIX.length), (letter) => ALPHABET.indexOf(letter))
  return !symbols.includes(-1) && isCodeword(symbols, 0)
}

/** A code for people to read aloud: `KX4K7M2P9XC` → `KX 4K7M 2P9XC`. */
export function formatCode(code: string): string {
  const body = code.slice(CODE_PREFIX.length)
  return `${CODE_PREFIX} ${body.slice(0, 4)} ${body.slice(4)}`
}

/** The text of symbols given by index. */
function spell(symbols: readonly number[]): string {
  return symbols.map((symbol) => ALPHABET.charAt(symbol)).join('')
}

function checkSymbols(data: CodeData): number[] {
  let rest = [0, 0, 0]
  for (const symbol of data) {
    const lead = (symbol + (rest[0] ?? 0)) % FIELD
    const shifted = [rest[1] ?? 0, rest[2] ?? 0, 0]
    rest = shifted.map((value, i) => (value + (FIELD - lead) * (GENERATOR[i] ?? 0)) % FIELD)
  }
  return rest.map((value) => (FIELD - value) % FIELD)
}
