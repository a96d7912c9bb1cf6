import type { ExceptionView } from '@cho40/contract'
import { dong, instant, instantToMs, makeId } from '@cho40/values'
import { expect, test } from 'vitest'
import { leftOver, matchWith, moveOf } from './queue.ts'

const at = instant('2026-11-21T02:00:00.000Z')
const parts = { ms: instantToMs(at), random: new Uint8Array(10) }

function waiting(unallocated: number, dues: readonly number[]): ExceptionView {
  return {
    id: makeId('exc', parts),
    type: 'no_code',
    stallId: null,
    transferId: makeId('transfer', parts),
    amount: dong(unallocated),
    unallocated: dong(unallocated),
    occurredAt: at,
    openedAt: at,
    memo: '',
    suggestions: dues.map((due) => ({
      requestId: makeId('preq', parts),
      due: dong(due),
      createdAt: at,
      minutesApart: 0,
    })),
  }
}

const key = (key: string, held = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

test('each key has its move, with caps lock too, and Ctrl leaves it to the browser', () => {
  expect(moveOf(key('j'))).toEqual({ kind: 'next' })
  expect(moveOf(key('J'))).toEqual({ kind: 'next' })
  expect(moveOf(key('3'))).toEqual({ kind: 'choose', index: 2 })
  expect(moveOf(key('Enter'))).toEqual({ kind: 'accept' })
  expect(moveOf(key('n', { ctrlKey: true }))).toBeUndefined()
  expect(moveOf(key('toString'))).toBeUndefined()
})

test('a match takes no more than is there and no more than is due', () => {
  expect(matchWith(waiting(50_000, [45_000]), 0)).toMatchObject({ amount: 45_000 })
  expect(matchWith(waiting(44_000, [45_000]), 0)).toMatchObject({ amount: 44_000 })
  expect(matchWith(waiting(44_000, []), 0)).toBeUndefined()
})

test('what is left is the sum without a place', () => {
  expect(leftOver([waiting(1000, []), waiting(2500, [])])).toBe(3500)
})
