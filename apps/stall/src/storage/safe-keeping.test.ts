import { expect, test } from 'vitest'
import { isNearlyFull } from './safe-keeping.ts'

test('a phone is nearly full above four fifths, and never when the browser does not say', () => {
  expect(isNearlyFull({ usage: 81, quota: 100 })).toBe(true)
  expect(isNearlyFull({ usage: 80, quota: 100 })).toBe(false)
  expect(isNearlyFull({ usage: 5, quota: 0 })).toBe(false)
})
