import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_COUNT, codeAt, counterOf } from './index.ts'

const KEY = '0123456789abcdef'

test('property: the counter behind a code is found again under its key', () => {
  fc.assert(
    fc.property(
      fc.nat(CODE_COUNT - 1),
      (counter) => counterOf(codeAt(counter, KEY), KEY) === counter,
    ),
  )
  expect(counterOf(codeAt(CODE_COUNT - 1, KEY), KEY)).toBe(CODE_COUNT - 1)
})

test('what is no sound code has no counter', () => {
  expect(counterOf('KX000010KNH', KEY)).toBeUndefined()
  expect(counterOf('', KEY)).toBeUndefined()
})
