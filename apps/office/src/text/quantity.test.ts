import { expect, test } from 'vitest'
import { quantityTyped, shownQuantity } from './quantity.ts'

test.each([
  ['12,5', 1000, 12_500],
  ['12.5', 1000, 12_500],
  ['1.250', 1000, 1_250_000],
  ['1.250,5', 1000, 1_250_500],
  ['0,001', 1000, 1],
  ['0,0001', 1000, undefined],
  ['2,5', 1, undefined],
  ['0', 1000, undefined],
  ['-1', 1000, undefined],
  ['một', 1000, undefined],
])('%s of %d base units is %s', (typed, size, quantity) => {
  expect(quantityTyped(typed, size)).toBe(quantity)
})

test('what is shown is read back', () => {
  for (const quantity of [1, 999, 12_500, 1_250_000, 1_250_500]) {
    expect(quantityTyped(shownQuantity(quantity, 1000), 1000)).toBe(quantity)
  }
})
