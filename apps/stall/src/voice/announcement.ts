import { type NumberGrammar, spokenNumber, VIETNAMESE_NUMBERS } from '@cho40/values'
import type { Verdict } from '../sale/verdict.ts'

/** Money that came, and what is to be said of it before its amount. */
export type News = { readonly what: Verdict | 'stray'; readonly amount: number }

/** What each verdict is called; `paid` needs no word of its own. */
const VERDICTS: Partial<Record<News['what'], string>> = {
  over: 'thừa tiền',
  short: 'thiếu tiền',
  late: 'tiền đến muộn',
  alarm: 'cẩn thận',
  after_cancel: 'đơn đã huỷ',
  stray: 'tiền chưa rõ',
}
const RECEIVED = 'đã nhận'
const CURRENCY = 'đồng'
const PAYMENTS = 'khoản'

/** How a pack says numbers; the same clips serve every amount. */
export type Speech = { readonly numbers: NumberGrammar }

const VIETNAMESE: Speech = { numbers: VIETNAMESE_NUMBERS }

/**
 * The clips of one piece of news, in order. The verdict comes before the amount when the money is not
 * simply right: whoever hears "đã nhận bốn mươi…" has already reached for the goods.
 */
export function clipsOf({ what, amount }: News, speech: Speech = VIETNAMESE): string[] {
  const verdict = VERDICTS[what]
  const received = [RECEIVED, ...spokenNumber(amount, speech.numbers), CURRENCY]
  return verdict === undefined ? received : [verdict, ...received]
}

/**
 * Several payments in a row that were all right, said as one: how many, and how much together. A
 * payment with something wrong is never folded into others.
 */
export function clipsOfMany(payments: readonly News[], speech: Speech = VIETNAMESE): string[] {
  const total = payments.reduce((sum, { amount }) => sum + amount, 0)
  return [
    RECEIVED,
    ...spokenNumber(payments.length, speech.numbers),
    PAYMENTS,
    ...spokenNumber(total, speech.numbers),
    CURRENCY,
  ]
}

/** Every clip that news can be made of: what a pack must bring to be usable. */
export function neededClips(speech: Speech = VIETNAMESE): string[] {
  const { digits, tens, afterTen, afterTens, gap, hundred, scales } = speech.numbers
  const words = [
    ...digits,
    ...tens.flat(),
    ...Object.values(afterTen),
    ...Object.values(afterTens),
    gap,
    hundred,
    ...scales,
    RECEIVED,
    CURRENCY,
    PAYMENTS,
    ...Object.values(VERDICTS),
  ]
  return [...new Set(words)]
}
