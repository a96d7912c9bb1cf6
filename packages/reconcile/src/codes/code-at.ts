import { invariant } from '@cho40/values'
import { ALPHABET, CODE_PREFIX, DATA_LENGTH, FIELD } from './alphabet.ts'
import { type CodeData, encodeCode, isCode } from './reference-code.ts'

/** How many codes one receiving account has: 23^6. */
export const CODE_COUNT = FIELD ** DATA_LENGTH

/** 16 to 64 hexadecimal digits, in whole groups of eight; secret, one per receiving account. */
export type CodeKey = string

const HALF = FIELD ** 3
const ROUNDS = 10

/**
 * The code number `counter` (0 to {@link CODE_COUNT} − 1) under `key`. A keyed permutation: every
 * counter has its own code, and codes in a payer's hand do not tell how many there were. Devices
 * that lease separate blocks of counters never mint the same code.
 *
 * The permutation is a Feistel network over two halves of 23³, addition modulo 23³, ten rounds.
 * It hides volume; it is no secret that protects money.
 */
export function codeAt(counter: number, key: CodeKey): string {
  invariant(
    Number.isInteger(counter) && counter >= 0 && counter < CODE_COUNT,
    `not a code counter: ${counter}`,
  )
  const words = keyWords(key)
  let left = Math.floor(counter / HALF)
  let right = counter % HALF
  for (let round = 0; round < ROUNDS; round += 1) {
    const mixed = (left + roundValue(right, round, words)) % HALF
    left = right
    right = mixed
  }
  return encodeCode(digits(left, right))
}

/**
 * The counter behind a code under `key`: the inverse of {@link codeAt}. Tells without a look-up
 * whether a code was issued, by comparing with how many were. Undefined when it is no sound code.
 */
export function counterOf(code: string, key: CodeKey): number | undefined {
  if (!isCode(code)) return undefined
  const words = keyWords(key)
  const data = Array.from(code.slice(CODE_PREFIX.length), (symbol) => ALPHABET.indexOf(symbol))
  let [left, right] = [half(data, 0), half(data, 3)]
  for (let round = ROUNDS - 1; round >= 0; round -= 1) {
    const before = (right - roundValue(left, round, words) + HALF) % HALF
    right = left
    left = before
  }
  return left * HALF + right
}

function half(data: readonly number[], at: number): number {
  return data.slice(at, at + 3).reduce((sum, digit) => sum * FIELD + digit, 0)
}

function keyWords(key: CodeKey): number[] {
  invariant(/^([0-9a-f]{8}){2,8}$/i.test(key), 'a code key is 16 to 64 hexadecimal digits')
  return Array.from({ length: key.length / 8 }, (_, i) =>
    Number.parseInt(key.slice(8 * i, 8 * i + 8), 16),
  )
}

/** The round function: half, round and every word of the key go through an avalanche mixer. */
function roundValue(half: number, round: number, words: readonly number[]): number {
  let h = mix(half ^ Math.imul(round + 1, 0x9e3779b9))
  for (const word of words) h = mix(Math.imul(h, 0x85ebca6b) ^ word)
  return h % HALF
}

/** Chris Wellons' `lowbias32` constants: every input bit flips each output bit half the time. */
function mix(value: number): number {
  let h = value >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return (h ^ (h >>> 15)) >>> 0
}

function digits(left: number, right: number): CodeData {
  const digit = (half: number, place: number): number => Math.floor(half / FIELD ** place) % FIELD
  return [
    digit(left, 2),
    digit(left, 1),
    digit(left, 0),
    digit(right, 2),
    digit(right, 1),
    digit(right, 0),
  ]
}
