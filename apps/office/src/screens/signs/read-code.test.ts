import { expect, test } from 'vitest'
import { oneOf } from './read-code.ts'

test('one text is taken, also when four sheets in a picture say the same', () => {
  expect(oneOf([{ rawValue: 'a' }])).toEqual({ text: 'a' })
  expect(oneOf([{ rawValue: 'a' }, { rawValue: 'a' }])).toEqual({ text: 'a' })
})

test('of two different codes none is guessed, and an empty one is none', () => {
  expect(oneOf([{ rawValue: 'a' }, { rawValue: 'b' }])).toBe('several')
  expect(oneOf([{ rawValue: '' }])).toBe('none')
  expect(oneOf([])).toBe('none')
})
