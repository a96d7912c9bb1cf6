import { expect, test } from 'vitest'
import { scaledTyped } from './typed-target.ts'

test('a target is scaled to the decimals of its indicator, and never rounded', () => {
  expect(scaledTyped('80', 2)).toBe(8_000)
  expect(scaledTyped('72,5', 2)).toBe(7_250)
  expect(scaledTyped(' 72.55 ', 2)).toBe(7_255)
  expect(scaledTyped('173', 0)).toBe(173)
  for (const text of ['', '72,5', '-1', 'nhiều', '1,234']) {
    expect([text, scaledTyped(text, 0)]).toEqual([text, undefined])
  }
})
