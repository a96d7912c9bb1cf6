import { type Dong, MAX_POSTING } from './dong.ts'
import { invariant } from './invariant.ts'

/**
 * How a language says whole numbers, as data: a pack for another language brings its own words and
 * needs no developer. Works for languages that count in tens, hundreds and thousands.
 */
export type NumberGrammar = {
  /** Zero to nine. */
  readonly digits: readonly string[]
  /** What ten, twenty, … ninety are said as; the first is for no tens and stays empty. */
  readonly tens: readonly (readonly string[])[]
  /** Digits that change after ten: `lăm` in fifteen. */
  readonly afterTen: Readonly<Record<string, string>>
  /** Digits that change after twenty and more: `mốt` in twenty-one. */
  readonly afterTens: Readonly<Record<string, string>>
  /** Between a hundred and a lone digit: `linh` in one hundred and five. */
  readonly gap: string
  readonly hundred: string
  /** A thousand, a million, a thousand million. */
  readonly scales: readonly string[]
}

/** Vietnamese as spoken in the North: `linh`, `nghìn`, `tư` after tens. */
export const VIETNAMESE_NUMBERS: NumberGrammar = {
  digits: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  tens: [
    [],
    ['mười'],
    ['hai', 'mươi'],
    ['ba', 'mươi'],
    ['bốn', 'mươi'],
    ['năm', 'mươi'],
    ['sáu', 'mươi'],
    ['bảy', 'mươi'],
    ['tám', 'mươi'],
    ['chín', 'mươi'],
  ],
  afterTen: { 5: 'lăm' },
  afterTens: { 1: 'mốt', 4: 'tư', 5: 'lăm' },
  gap: 'linh',
  hundred: 'trăm',
  scales: ['nghìn', 'triệu', 'tỷ'],
}

/**
 * The words of a whole number from 0 to {@link MAX_POSTING}, in the order they are said. A group of
 * three digits after the first keeps its hundreds: 1,000,005 is `một triệu không trăm linh năm`.
 */
export function spokenNumber(n: number, grammar: NumberGrammar): string[] {
  invariant(Number.isSafeInteger(n) && n >= 0 && n <= MAX_POSTING, `cannot say ${n}`)
  if (n === 0) return [word(grammar.digits, 0)]
  const top = grammar.scales.length
  const groups: number[] = []
  for (let rest = n; rest > 0 && groups.length < top; rest = Math.floor(rest / 1000)) {
    groups.push(rest % 1000)
  }
  const most = Math.floor(n / 1000 ** top)
  const words = most > 0 ? [...spokenNumber(most, grammar), word(grammar.scales, top - 1)] : []
  for (const [index, group] of [...groups.entries()].toReversed()) {
    if (group === 0) continue
    words.push(...spokenGroup(group, { full: words.length > 0, grammar }))
    if (index > 0) words.push(word(grammar.scales, index - 1))
  }
  return words
}

type GroupStyle = { readonly full: boolean; readonly grammar: NumberGrammar }

function spokenGroup(group: number, { full, grammar }: GroupStyle): string[] {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor((group % 100) / 10)
  const digit = group % 10
  const words: string[] = []
  if (hundreds > 0 || full) words.push(word(grammar.digits, hundreds), grammar.hundred)
  words.push(...(grammar.tens[tens] ?? []))
  if (digit === 0) return words
  if (tens === 0) {
    return words.length > 0
      ? [...words, grammar.gap, word(grammar.digits, digit)]
      : [word(grammar.digits, digit)]
  }
  const changed = (tens === 1 ? grammar.afterTen : grammar.afterTens)[digit]
  return [...words, changed ?? word(grammar.digits, digit)]
}

function word(words: readonly string[], at: number): string {
  const found = words[at]
  invariant(found !== undefined, `the grammar has no word ${at}`)
  return found
}

/** An amount in Vietnamese words, as vouchers print it: `Một triệu hai trăm nghìn đồng`. */
export function dongInWords(amount: Dong): string {
  const text = `${spokenNumber(Math.abs(amount), VIETNAMESE_NUMBERS).join(' ')} đồng`
  const signed = amount < 0 ? `âm ${text}` : text
  return signed.charAt(0).toLocaleUpperCase('vi') + signed.slice(1)
}
