import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { adoptionWordsEn } from '../../text/adoption-words-en.ts'
import { adoptionWordsVi } from '../../text/adoption-words-vi.ts'
import { communeWordsEn } from '../../text/commune-words-en.ts'
import { communeWordsVi } from '../../text/commune-words-vi.ts'
import { entryWordsEn } from '../../text/entry-words-en.ts'
import { entryWordsVi } from '../../text/entry-words-vi.ts'
import { figureText, partText } from './figure-text.ts'
import { periodChoices } from './periods.ts'

const vi = { t: adoptionWordsVi, language: 'vi' } as const
const shown = { state: 'shown', numerator: 1234, denominator: null, bound: '=' } as const

test('a figure keeps its bound and says in words why there is none', () => {
  expect(figureText({ ...shown, scaled: 9000, bound: '>' }, 2, vi)).toBe('> 90,00')
  expect(figureText({ ...shown, scaled: 1234 }, 0, vi)).toBe('1.234')
  expect(figureText({ ...shown, scaled: null }, 2, vi)).toBe('không áp dụng')
  expect(figureText({ state: 'withheld' }, 2, vi)).toBe('giữ kín')
  const english = { t: adoptionWordsEn, language: 'en' } as const
  expect(figureText({ state: 'missing' }, 2, english)).toBe('not there yet')
  expect(partText({ ...shown, scaled: 1 }, 'numerator', 'en')).toBe('1,234')
  expect(partText({ state: 'withheld' }, 'numerator', 'vi')).toBe('–')
})

test('the month of the day leads, and a year has ended before another begins', () => {
  const names = periodChoices(marketDay('2026-01-15')).map(({ name }) => name)
  expect(names.slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11'])
  expect(names).toContain('2026-Q1')
  expect(names).toContain('2025-Q4')
  expect(names.slice(-3)).toEqual(['2026', '2025', '2024'])
})

test('both languages fill the same facts into every sentence', () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+(?=[|}])/g)].map(String).toSorted()
  const pairs: readonly (readonly [Record<string, string>, Record<string, string>])[] = [
    [adoptionWordsVi, adoptionWordsEn],
    [entryWordsVi, entryWordsEn],
    [communeWordsVi, communeWordsEn],
  ]
  for (const [own, other] of pairs) {
    for (const [key, text] of Object.entries(own)) {
      expect([key, holes(other[key] ?? '')]).toEqual([key, holes(text)])
    }
  }
})
