import type { FormView } from '@cho40/contract'
import { expect, test } from 'vitest'
import { answered, mayScore, pointsOf, sumOf } from './form-answers.ts'

const box = (position: number, score: number) =>
  ({ position, score, gate: null, variant: 1 }) as const
const line = (number: string, scores: readonly number[], needs: string | null = null) => ({
  number,
  name: number,
  max: Math.max(...scores),
  options: scores.map((score, at) => box(at + 1, score)),
  needs,
  stopsAtZero: false,
})
const story = line('5.1', [0, 1, 5])
const told = line('5.2', [1, 2], '5.1')
const form: FormView = {
  rule: 'r',
  set: 1,
  parts: [{ number: 'B', name: '', max: 7, below: [story, told] }],
}

test('a line that rests on another counts only while that one has points', () => {
  expect(mayScore(form, told, {})).toBe(false)
  const with51 = answered(form, {}, { line: '5.1', box: 3 })
  expect(mayScore(form, told, with51)).toBe(true)
  const both = answered(form, with51, { line: '5.2', box: 2 })
  expect(both).toEqual({ '5.1': 3, '5.2': 2 })
  expect(form.parts.map((part) => sumOf(part, both))).toEqual([7])
  // No story, no structure of it: the second line falls to nothing by itself.
  expect(answered(form, both, { line: '5.1', box: 1 })).toEqual({ '5.1': 1, '5.2': 0 })
})

test('a line without an answer has no points yet, one at no box has none', () => {
  expect(pointsOf(told, {})).toBeUndefined()
  expect(pointsOf(told, { '5.2': 0 })).toBe(0)
})
