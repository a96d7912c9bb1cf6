import type { MarketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { type Dated, ruleOn } from './dated.ts'

const day = (text: string) => text as MarketDay
const THRESHOLD: readonly Dated<number>[] = [
  { value: 1, from: day('2025-01-01'), to: day('2025-12-31'), source: 'a', standing: 'text' },
  {
    value: 2,
    from: day('2026-01-01'),
    publishedOn: day('2025-12-20'),
    source: 'b',
    standing: 'text',
  },
  {
    value: 3,
    from: day('2026-01-01'),
    publishedOn: day('2026-04-29'),
    source: 'c',
    standing: 'text',
  },
]

test('a rule holds from its first to its last day', () => {
  expect(ruleOn(THRESHOLD, day('2025-12-31'))?.value).toBe(1)
  expect(ruleOn(THRESHOLD, day('2024-12-31'))).toBeUndefined()
})

test('a later rule that reaches back replaces the one it corrects', () => {
  expect(ruleOn(THRESHOLD, day('2026-01-01'))?.value).toBe(3)
})
