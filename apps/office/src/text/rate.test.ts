import { expect, test } from 'vitest'
import { rateTyped, shownRate } from './rate.ts'

test.each([
  ['', 0],
  ['7,5', 750],
  ['7.25 %', 725],
  ['100', 10_000],
  ['100,01', undefined],
  ['-1', undefined],
  ['7,555', undefined],
])('%j is %s hundredths of a percent', (typed, rate) => {
  expect(rateTyped(typed)).toBe(rate)
})

test('a rate is written with the decimal sign of the language it stands in', () => {
  expect(shownRate(29, 'vi')).toBe('0,29 %')
  expect(shownRate(29, 'en')).toBe('0.29 %')
  expect(shownRate(10_000, 'en')).toBe('100 %')
})
