import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountOf, type Key, typeKey, typeThousands } from './entry.ts'

const key = fc.constantFrom<Key>('0', '1', '2', '5', '9', '000', 'erase')
const typed = (keys: readonly Key[]): string => keys.reduce(typeKey, '')

test('4, 5 and three zeros are 45.000 ₫', () => {
  expect(amountOf(typed(['4', '5', '000']))).toBe(45_000)
})

test('in thousands 45 is 45.000 ₫, taken back digit by digit, and a sum of another kind goes on as it is', () => {
  const inThousands = (keys: readonly Key[], entry = ''): string =>
    keys.reduce(typeThousands, entry)
  expect(inThousands(['4', '5'])).toBe('45000')
  expect(inThousands(['4', '5', 'erase'])).toBe('4000')
  expect(inThousands(['4', 'erase', 'erase'])).toBe('')
  expect(inThousands(['0', '000', '1', '000'])).toBe('1000000')
  expect(inThousands(['9', '9', '9', '9', '9', '9', '9'])).toBe('999999000')
  expect(inThousands(['0'], '12500')).toBe('125000')
})

test('zeros before the first digit are not kept, nor is a key that does not fit', () => {
  expect(typed(['0', '000', '7'])).toBe('7')
  expect(typed(Array.from({ length: 8 }, () => '9'))).toBe('99999999')
  expect(typed(['9', '9', '9', '9', '9', '9', '9', '000'])).toBe('9999999')
})

test('property: whatever is typed is a whole amount of at most nine digits', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
      const entry = typed(keys)
      expect(entry).toMatch(/^([1-9]\d{0,8})?$/)
      expect(amountOf(entry)).toBe(Number(entry))
    }),
  )
})
