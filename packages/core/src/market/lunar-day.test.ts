import { type MarketDay, marketDay, plusDays } from '@cho40/values'
import { expect, test } from 'vitest'
import { lunarDay } from './lunar-day.ts'

test.each([
  // Tết Nguyên đán as it was or will be kept in Vietnam.
  '1985-01-21',
  '2000-02-05',
  '2007-02-17',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2030-02-02',
])('%s is the first of a lunar month', (day) => {
  expect(lunarDay(marketDay(day))).toBe(1)
})

test('2007-02-18 is the first in China, the second in Vietnam', () => {
  expect(lunarDay(marketDay('2007-02-18'))).toBe(2)
})

test('every month of a century has 29 or 30 days, each counted once', () => {
  let day: MarketDay = marketDay('1990-01-01')
  let before = lunarDay(day)
  while (day < '2090-01-01') {
    day = plusDays(day, 1)
    const now = lunarDay(day)
    expect(now === before + 1 || (now === 1 && before >= 29), day).toBe(true)
    expect(now).toBeLessThanOrEqual(30)
    before = now
  }
})

test('agrees with the Chinese calendar of ICU but for months whose new moon is near midnight', () => {
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { day: 'numeric', timeZone: 'UTC' })
  let different = 0
  let days = 0
  for (let day = marketDay('2020-01-01'); day < '2040-01-01'; day = plusDays(day, 1)) {
    const parts = chinese.formatToParts(new Date(`${day}T12:00:00Z`))
    const theirs = Number(parts.find(({ type }) => type === 'day')?.value)
    days += 1
    if (theirs !== lunarDay(day)) different += 1
  }
  // One hour of the day in 24 is the next day in Beijing.
  expect(different / days).toBeLessThan(1 / 12)
  expect(different).toBeGreaterThan(0)
})
