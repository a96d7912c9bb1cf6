import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { monthsFrom, weekdayOf } from './months-from.ts'

test('months go over the turn of a year and know their lengths', () => {
  const months = monthsFrom(marketDay('2027-12-31'), 3)
  expect(months.map((days) => [days[0], days.length])).toEqual([
    ['2027-12-01', 31],
    ['2028-01-01', 31],
    ['2028-02-01', 29],
  ])
})

test('a week begins with Monday, before and after the Monday that is counted from', () => {
  expect(weekdayOf(marketDay('2026-11-22'))).toBe(7)
  expect(weekdayOf(marketDay('2026-11-23'))).toBe(1)
  expect(weekdayOf(marketDay('2023-12-31'))).toBe(7)
})
