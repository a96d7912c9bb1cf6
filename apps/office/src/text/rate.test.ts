import { expect, test } from 'vitest'
import { rateTyped } from './rate.ts'

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
