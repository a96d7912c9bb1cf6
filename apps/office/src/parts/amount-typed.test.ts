import { formatDong, MAX_POSTING } from '@cho40/values'
import { expect, test } from 'vitest'
import { amountTyped } from './amount-typed.ts'

test.each([
  ['390.000 ₫', 390_000],
  ['390000', 390_000],
  ['0', 0],
  ['007', 7],
  ['', undefined],
  ['không', undefined],
])('%j is %j', (typed, amount) => {
  expect(amountTyped(typed)).toBe(amount)
})

test('what is written is read back, and no key press passes the largest posting', () => {
  for (const amount of [0, 5, 1000, 45_000, 999_999_999_999]) {
    const written = formatDong(amountTyped(String(amount)) ?? (0 as never))
    expect(amountTyped(written)).toBe(amount)
  }
  expect(amountTyped('9'.repeat(40))).toBeLessThan(MAX_POSTING)
})
