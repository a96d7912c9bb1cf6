import { dong, type Instant } from '@cho40/values'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { importBlocks, type ReadRow } from './import-blocks.ts'

const AT = '2026-11-21T00:00:00.000Z' as Instant

const row = fc.record({
  amount: fc.integer({ min: 1, max: 12 }),
  direction: fc.constantFrom('in' as const, 'out' as const),
  codes: fc.subarray(['KX1', 'KX2', 'KX3', 'KX4', 'KX5'], { maxLength: 2 }),
})

function asRead(facts: (typeof row extends fc.Arbitrary<infer R> ? R : never)[]): ReadRow[] {
  return facts.map(({ amount, direction, codes }, n) => ({
    observation: {
      bookId: 'book_1' as ReadRow['observation']['bookId'],
      accountId: 'acct_1' as ReadRow['observation']['accountId'],
      source: 'statement:acct_1',
      sourceKind: 'statement',
      eventId: String(n),
      direction,
      amount: dong(amount),
      occurredAt: AT,
      precision: 'second',
      memo: '',
    },
    found: { exact: codes, corrected: [] },
  }))
}

test('every row is in one block, and rows that could touch each other are in the same, in order', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (facts, size) => {
        const rows = asRead(facts)
        const blocks = importBlocks(rows, size)
        expect(blocks.flat().toSorted(byNumber)).toEqual(rows)
        const blockOf = new Map(blocks.flatMap((block, n) => block.map((one) => [one, n] as const)))
        for (const block of blocks) expect(block).toEqual(block.toSorted(byNumber))
        for (const a of rows) {
          for (const b of rows) {
            const touch =
              (a.observation.amount === b.observation.amount &&
                a.observation.direction === b.observation.direction) ||
              a.found.exact.some((code) => b.found.exact.includes(code))
            if (touch) expect(blockOf.get(a)).toBe(blockOf.get(b))
          }
        }
      },
    ),
  )
})

function byNumber(a: ReadRow, b: ReadRow): number {
  return Number(a.observation.eventId) - Number(b.observation.eventId)
}

test('rows that have nothing to do with each other fill blocks of about the size', () => {
  const rows = asRead(
    Array.from({ length: 1000 }, (_, n) => ({
      amount: n + 1,
      direction: 'in' as const,
      codes: [],
    })),
  )
  const sizes = importBlocks(rows, 100).map((block) => block.length)
  expect(sizes).toEqual(Array.from({ length: 10 }, () => 100))
})
