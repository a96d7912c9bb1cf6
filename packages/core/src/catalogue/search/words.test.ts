import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneSlipApart, searchedWordsOf, spellingsOf, wordsOf } from './words.ts'

test.each([
  ['Miến dong Nà Mẫu', ['MIEN', 'DONG', 'NA', 'MAU']],
  ['hòa', ['HOA']],
  ['hoà', ['HOA']],
  ['Đường thốt-nốt (500g)', ['DUONG', 'THOT', 'NOT', '500G']],
  ['Mỳ Quý, mì Quí', ['MI', 'QUI', 'MI', 'QUI']],
  ['Yên Thủy, cây, tuy', ['YEN', 'THUY', 'CAY', 'TUY']],
  ['', []],
  ['%_\'"; drop', ['DROP']],
])('%j is searched as %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('composed and decomposed writing are the same words', () => {
  const text = 'Gạo nếp Tú Lệ, bưởi Đoan Hùng'
  expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')))
})

test('an absurd search is cut to eight short words', () => {
  const words = searchedWordsOf('x'.repeat(500))
  expect(words).toEqual(['X'.repeat(24)])
  expect(searchedWordsOf('a b c d e f g h i j k a a a')).toHaveLength(8)
})

test.each([
  ['MIEN', 'MEIN', true],
  ['MIEN', 'MIE', true],
  ['MIEN', 'MIENG', true],
  ['MIEN', 'MEN', true],
  ['MIEN', 'MIEM', true],
  ['MIEN', 'NMIEN', true],
  ['MIEN', 'MEIM', false],
  ['MIEN', 'NEIM', false],
  ['GAO', 'GAO', true],
  ['GAO', 'BAP', false],
])('%s and %s are at most one slip apart: %s', (a, b, near) => {
  expect(oneSlipApart(a, b)).toBe(near)
  expect(oneSlipApart(b, a)).toBe(near)
})

const letters = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), minLength: 3, maxLength: 8 })

test('words one slip apart always share a spelling, so the index finds every neighbour', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      if (!oneSlipApart(a, b)) return
      const shared = new Set(spellingsOf(a))
      expect(spellingsOf(b).some((spelling) => shared.has(spelling))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
