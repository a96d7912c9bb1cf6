import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { starWord } from './star-word.ts'

const until = marketDay('2027-06-01')
const star = { stars: 4, decisionNumber: '12/QĐ', until }

test('a star is near its end for half a year and over on the day after its last', () => {
  const at = (day: string) => starWord(star, marketDay(day)).word
  expect(at('2026-12-01')).toBe('shelf.star.until')
  expect(at('2026-12-03')).toBe('shelf.star.soon')
  expect(at('2027-06-01')).toBe('shelf.star.soon')
  expect(at('2027-06-02')).toBe('shelf.star.over')
  expect(starWord(null, until).word).toBe('shelf.star.none')
})
