import { expect, test } from 'vitest'
import { say } from './language.ts'
import { en } from './text/en.ts'

test('one product is not told of as many', () => {
  expect(say(en.products, { count: 1 })).toBe('1 product')
  expect(say(en.products, { count: 32 })).toBe('32 products')
  expect(say(en.stars, { stars: 1 })).toBe('OCOP 1 star')
  expect(say('{count|product|products}', {})).toBe('{count|product|products}')
})
