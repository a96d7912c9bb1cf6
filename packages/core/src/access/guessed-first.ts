import { foldText } from '@cho40/values'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { GUESSED_WORDS } from './guessed-words.ts'

const WORDS: ReadonlySet<string> = new Set(GUESSED_WORDS)
const LONGEST_WORD = Math.max(...GUESSED_WORDS.map(({ length }) => length))

/** What a finger runs along: rows and columns of the keyboard, the alphabet, the figures. */
const RUNS: readonly string[] = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6',
  '!@#$%^&*()',
].flatMap((run) => [run, Array.from(run).toReversed().join('')])

/** What stands for letters in passwords that only look hard. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** So few easy pieces are tried in an afternoon. */
const FEW_PIECES = 3

/**
 * Whether a password is among those that are tried first: it stands in lists of leaked ones, holds the
 * telephone number it opens, repeats one short piece, or is made of at most three pieces that come to
 * mind at once — words of here, runs of the keyboard, one character over and over, dates from 1950 to
 * 2029 — where a single character counts as a piece. Capitals, marks, spaces and figures that stand
 * for letters change nothing.
 */
export function isGuessedFirst(password: string, phone: string): boolean {
  const plain = foldText(password).toLowerCase().replace(/\s/g, '')
  const read = plain.replace(/[013457@$!]/g, (one) => LOOKS_LIKE[one] ?? one)
  return (
    plain.includes(phone) ||
    /^(.{1,5})\1+$/u.test(plain) ||
    COMMON_PASSWORDS.has(plain) ||
    COMMON_PASSWORDS.has(read) ||
    leastPieces({ plain, read }) <= FEW_PIECES
  )
}

/** A password as it is typed and as it is read, both of one length. */
type Typed = { readonly plain: string; readonly read: string }

/** How many pieces a text is made of at the least; more than `FEW_PIECES` is not counted further. */
function leastPieces(typed: Typed): number {
  let reached: ReadonlySet<number> = new Set([0])
  for (let pieces = 1; pieces <= FEW_PIECES; pieces += 1) {
    const next = new Set<number>()
    for (const from of reached) for (const length of piecesAt(typed, from)) next.add(from + length)
    if (next.has(typed.plain.length)) return pieces
    reached = next
  }
  return FEW_PIECES + 1
}

/** The lengths of the pieces that begin at a place. */
function piecesAt({ plain, read }: Typed, from: number): readonly number[] {
  const rest = plain.slice(from)
  const asRead = read.slice(from)
  if (rest === '') return []
  const words = Array.from({ length: Math.min(LONGEST_WORD, rest.length) }, (_, n) => n + 1)
  return [
    1,
    ...words.filter((n) => WORDS.has(rest.slice(0, n)) || WORDS.has(asRead.slice(0, n))),
    ...datesAt(rest),
    runAt(rest),
    /^(.)\1*/u.exec(rest)?.[0].length ?? 1,
  ]
}

function runAt(rest: string): number {
  let longest = 1
  for (const run of RUNS) {
    while (longest < rest.length && run.includes(rest.slice(0, longest + 1))) longest += 1
  }
  // Two neighbours are chance.
  return longest < 3 ? 1 : longest
}

const DAY = '(?:0[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0[1-9]|1[0-2])'
const YEAR = '(?:19[5-9]\\d|20[0-2]\\d)'
const DATES = [
  YEAR,
  DAY + MONTH + YEAR,
  `${DAY}${MONTH}\\d\\d`,
  YEAR + MONTH + DAY,
  DAY + MONTH,
].map((date) => new RegExp(`^${date}`))

function datesAt(rest: string): number[] {
  return DATES.flatMap((date) => date.exec(rest)?.[0].length ?? [])
}
