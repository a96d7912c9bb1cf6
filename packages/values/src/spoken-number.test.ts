import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dong, MAX_POSTING } from './dong.ts'
import { dongInWords, spokenNumber, VIETNAMESE_NUMBERS } from './spoken-number.ts'

const said = (n: number) => spokenNumber(n, VIETNAMESE_NUMBERS).join(' ')

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [121, 'một trăm hai mươi mốt'],
  [1_000, 'một nghìn'],
  [1_005, 'một nghìn không trăm linh năm'],
  [1_050, 'một nghìn không trăm năm mươi'],
  [5_000, 'năm nghìn'],
  [45_000, 'bốn mươi lăm nghìn'],
  [105_000, 'một trăm linh năm nghìn'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [1_250_000, 'một triệu hai trăm năm mươi nghìn'],
  [1_000_000_000, 'một tỷ'],
  [2_000_050_000, 'hai tỷ không trăm năm mươi nghìn'],
  [
    999_999_999,
    'chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín',
  ],
  [MAX_POSTING, 'một nghìn tỷ'],
])('%d is said as people say it', (n, words) => {
  expect(said(n)).toBe(words)
})

/** Reads words back by arithmetic, knowing nothing of how they were made. */
function heard(words: readonly string[]): number {
  const values: Readonly<Record<string, number>> = {
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    sáu: 6,
    bảy: 7,
    tám: 8,
    chín: 9,
  }
  const scales: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 }
  let [total, group, digit] = [0, 0, 0]
  for (const spoken of words) {
    const scale = scales[spoken]
    if (scale !== undefined) {
      const part = group + digit
      // `một nghìn tỷ`: a scale after a scale multiplies what was said before it.
      total = part === 0 ? total * scale : total + part * scale
      ;[group, digit] = [0, 0]
    } else if (spoken === 'trăm') {
      ;[group, digit] = [digit * 100, 0]
    } else if (spoken === 'mươi') {
      ;[group, digit] = [group + digit * 10, 0]
    } else if (spoken === 'mười') group += 10
    else if (spoken !== 'linh') digit = values[spoken] ?? Number.NaN
  }
  return total + group + digit
}

test('what is said is heard as the same number, for every number below ten thousand', () => {
  for (let n = 0; n < 10_000; n += 1) {
    expect(heard(spokenNumber(n, VIETNAMESE_NUMBERS))).toBe(n)
  }
})

test('what is said is heard as the same number, up to the largest amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MAX_POSTING }), (n) => {
      expect(heard(spokenNumber(n, VIETNAMESE_NUMBERS))).toBe(n)
    }),
    { numRuns: 5000 },
  )
})

test('a voucher starts with a capital and ends with the currency', () => {
  expect(dongInWords(dong(1_200_000))).toBe('Một triệu hai trăm nghìn đồng')
  expect(dongInWords(dong(0))).toBe('Không đồng')
  expect(dongInWords(dong(-300_000))).toBe('Âm ba trăm nghìn đồng')
})
