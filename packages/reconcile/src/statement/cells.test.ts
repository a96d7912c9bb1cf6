import { dong, formatDong } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmount } from './cell-amount.ts'
import { readDate, withTime } from './cell-date.ts'

describe('an amount', () => {
  test.each([
    ['1,500,000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1.500.000,00', 1_500_000],
    ['400,000.00', 400_000],
    ['1 500 000', 1_500_000],
    ['1\u00a0500\u00a0000', 1_500_000],
    ['+1,400,000VND', 1_400_000],
    ['1.400.000 đ', 1_400_000],
    ['(1,500,000)', -1_500_000],
    ['-50,000', -50_000],
    ['50,000-', -50_000],
    ['−50.000', -50_000],
    ["'1500000", 1_500_000],
    ['1500000.00', 1_500_000],
    ['4', 4],
    ['0', 0],
    ['1.500', 1_500],
  ])('%j is %i', (text, amount) => {
    expect(readAmount(text)).toBe(amount)
  })

  test.each(['', '  ', '-', '--', null, undefined])('%j is nothing', (cell) => {
    expect(readAmount(cell)).toBe('blank')
  })

  test.each([
    '1,5',
    '12.34',
    '1.500,50',
    '1.500,000',
    '1500.000',
    '1,50,000',
    '1.5.00',
    '1e6',
    '0x10',
    '12a',
    '(5',
    '-(5)',
    '99999999999999999999',
    'Infinity',
  ])('%j is refused', (text) => {
    expect(readAmount(text)).toBe('bad')
  })

  test('in a number cell must be whole', () => {
    expect(readAmount(1_500_000)).toBe(1_500_000)
    expect(readAmount(1500.5)).toBe('bad')
    expect(readAmount(Number.NaN)).toBe('bad')
    expect(readAmount(1e300)).toBe('bad')
    expect(readAmount(true)).toBe('bad')
  })

  test('printed in any form of a bank reads back', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (n) => {
        const dots = formatDong(dong(n), '')
        for (const form of [dots, dots.replaceAll('.', ','), dots.replaceAll('.', ' '), `${n}`]) {
          expect(readAmount(form)).toBe(n)
        }
        expect(readAmount(`${dots},00`)).toBe(n)
        expect(readAmount(`(${dots})`)).toBe(n === 0 ? 0 : -n)
      }),
    )
  })

  test('from any text is a whole number or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- ()+đV')) }),
        (text) => {
          const read = readAmount(text)
          expect(typeof read === 'string' || Number.isSafeInteger(read)).toBe(true)
        },
      ),
    )
  })
})

describe('a date', () => {
  const dayFirst = { order: 'day-first' } as const
  test.each([
    ['09/10/2026', '2026-10-08T17:00:00.000Z', 'day'],
    ['09-10-2026', '2026-10-08T17:00:00.000Z', 'day'],
    ['9.10.2026', '2026-10-08T17:00:00.000Z', 'day'],
    ['2026-10-09', '2026-10-08T17:00:00.000Z', 'day'],
    ['09/10/26', '2026-10-08T17:00:00.000Z', 'day'],
    ['09/10/2026 07:05', '2026-10-09T00:05:00.000Z', 'minute'],
    ['09/10/2026 07:05:33', '2026-10-09T00:05:33.000Z', 'second'],
    ['07:05:33 09/10/2026', '2026-10-09T00:05:33.000Z', 'second'],
    ['2026-10-09T07:05:33', '2026-10-09T00:05:33.000Z', 'second'],
    ['09/10/2026 7:05:33 PM', '2026-10-09T12:05:33.000Z', 'second'],
    ['09/10/2026\n5242.74128', '2026-10-08T17:00:00.000Z', 'day'],
    [46_304, '2026-10-08T17:00:00.000Z', 'day'],
    ['46304', '2026-10-08T17:00:00.000Z', 'day'],
    [46_304.5, '2026-10-09T05:00:00.000Z', 'second'],
    [new Date('2026-10-09T07:05:33.000Z'), '2026-10-09T00:05:33.000Z', 'second'],
  ])('%j is read as wall-clock time at the market', (cell, occurredAt, precision) => {
    expect(readDate(cell, dayFirst)).toEqual({ occurredAt, precision })
  })

  test.each(['', '31/02/2026', '00/01/2026', '2026-13-01', 'abc', '1234', 99_999_999, -1, true])(
    '%j is refused',
    (cell) => {
      expect(readDate(cell, dayFirst)).toBeUndefined()
    },
  )

  test('is never guessed: the layout says which part is the month', () => {
    expect(readDate('04/01/2025', dayFirst)?.occurredAt).toBe('2025-01-03T17:00:00.000Z')
    expect(readDate('04/01/2025', { order: 'month-first' })?.occurredAt).toBe(
      '2025-03-31T17:00:00.000Z',
    )
  })

  test('without a year needs one', () => {
    expect(readDate('04-01', dayFirst)).toBeUndefined()
    expect(readDate('04-01', { order: 'day-first', yearOf: () => 2025 })?.occurredAt).toBe(
      '2025-01-03T17:00:00.000Z',
    )
  })

  test('takes the time of another column when it has none', () => {
    const day = readDate('09/10/2026', dayFirst)
    expect(day && withTime(day, '07:05:33').occurredAt).toBe('2026-10-09T00:05:33.000Z')
    expect(day && withTime(day, 0.5).occurredAt).toBe('2026-10-09T05:00:00.000Z')
    expect(day && withTime(day, 'sáng')).toEqual(day)
  })

  test('of any text is a real date or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789/-: .APM\n')) }),
        (text) => {
          readDate(text, dayFirst)
        },
      ),
    )
    fc.assert(
      fc.property(fc.double(), (number) => {
        readDate(number, dayFirst)
      }),
    )
  })
})
