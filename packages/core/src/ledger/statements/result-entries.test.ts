import { dong } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { credit, debit, type Line, mirrored } from '../journal-entry.ts'
import { effectOf, internalExpenseOf } from './result-entries.ts'

const dr = (account: string, amount: number) => debit(account, dong(amount))
const cr = (account: string, amount: number) => credit(account, dong(amount))

/** 512 2.000 less 612 1.500 and 100 of 642; 511 9.000 less 611 5.000 and 600 of 642; in one entry. */
const GAIN: readonly Line[] = [
  dr('512', 2000),
  dr('5111', 9000),
  cr('612', 1500),
  cr('6111', 5000),
  cr('642', 700),
  cr('9112', 2000),
  dr('9112', 1600),
  dr('9112', 400),
  cr('4212', 400),
  cr('9111', 9000),
  dr('9111', 5600),
  dr('9111', 3400),
  cr('4211', 3400),
]
const LOSS: readonly Line[] = [
  dr('512', 1000),
  cr('612', 1500),
  cr('642', 300),
  cr('9112', 1000),
  dr('9112', 1800),
  cr('9112', 800),
  dr('4212', 800),
]
const APART: readonly Line[] = [dr('9111', 600), dr('9112', 100), cr('642', 700)]
const ALL_EXTERNAL: readonly Line[] = [
  dr('512', 2000),
  cr('612', 1500),
  cr('642', 700),
  cr('9111', 2000),
  dr('9111', 2200),
  cr('9111', 200),
  dr('4211', 200),
]

describe('what a carry allots of 642 to internal transactions', () => {
  test.each([
    ['one entry with a gain', GAIN, 100],
    ['one entry with a loss', LOSS, 300],
    ['an entry of its own', APART, 100],
    ['nothing when all is external', ALL_EXTERNAL, 0],
    ['nothing without 642', [dr('9112', 1500), cr('612', 1500)], 0],
  ])('%s; its reversal takes it back', (_, lines, amount) => {
    expect(effectOf({ lines })).toBe('carry')
    expect(internalExpenseOf({ lines })).toBe(amount)
    expect(internalExpenseOf({ lines: mirrored(lines) })).toBe(0 - amount)
  })
})

test('an entry is told by its accounts: what it earns, carries or takes off revenue', () => {
  expect(effectOf({ lines: [dr('111', 9), cr('5111', 9)] })).toBe('operation')
  expect(effectOf({ lines: [dr('521', 9), cr('131.0001', 9)] })).toBe('operation')
  expect(effectOf({ lines: [dr('5111', 9), cr('521', 9)] })).toBe('deduction')
  expect(effectOf({ lines: [dr('512', 9), cr('3331', 9)] })).toBe('deduction')
  expect(effectOf({ lines: [dr('331.0001', 9), cr('5113', 8), cr('3331', 1)] })).toBe('operation')
  expect(effectOf({ lines: [dr('512', 9), cr('5111', 9)] })).toBe('operation')
})
