import type { ExceptionType } from '@cho40/reconcile/matching'
import { expect, test } from 'vitest'
import { bankWordsVi } from './bank-words-vi.ts'
import { en } from './en.ts'
import { say } from './say.ts'
import { type TextKey, vi } from './vi.ts'

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

test('both languages fill the same facts into every sentence', () => {
  for (const key of Object.keys(vi) as TextKey[]) {
    expect([key, holes(en[key])]).toEqual([key, holes(vi[key])])
  }
})

test('every reason why money waits has its words', () => {
  const words: Readonly<Record<`why.${ExceptionType}`, string>> = bankWordsVi
  expect(words['why.no_code']).not.toBe('')
})

test('facts are written as people write them, and an unknown one stays to be seen', () => {
  expect(say('{x} ₫ {at} {day} {who}', { x: 45000, at: '2026-11-21T00:42:07.123Z' })).toBe(
    '45.000 ₫ 07:42 {day} {who}',
  )
  expect(say('{day}', { day: '2026-11-21' })).toBe('21/11/2026')
})
