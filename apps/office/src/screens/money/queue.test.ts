import { dong } from '@cho40/values'
import { expect, test } from 'vitest'
import { leftOver, moveOf } from './queue.ts'

const key = (key: string, held = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

test('each key has its move, with caps lock too, and Ctrl leaves it to the browser', () => {
  expect(moveOf(key('j'))).toEqual({ kind: 'by', rows: 1 })
  expect(moveOf(key('J'))).toEqual({ kind: 'by', rows: 1 })
  expect(moveOf(key('PageUp'))).toEqual({ kind: 'by', rows: -10 })
  expect(moveOf(key('9'))).toEqual({ kind: 'choose', index: 8 })
  expect(moveOf(key('Enter'))).toEqual({ kind: 'accept' })
  expect(moveOf(key('w'))).toEqual({ kind: 'open', form: 'wrong' })
  expect(moveOf(key('z'))).toEqual({ kind: 'undo' })
  expect(moveOf(key('0'))).toBeUndefined()
  expect(moveOf(key('n', { ctrlKey: true }))).toBeUndefined()
  expect(moveOf(key('toString'))).toBeUndefined()
})

test('what is left is the sum without a place', () => {
  expect(leftOver([{ unallocated: dong(1000) }, { unallocated: dong(2500) }])).toBe(3500)
})
