import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneSlipApart, partsOf, pieces, searchedWordsOf, spellingsOf, wordsOf } from './words.ts'

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

test.each([
  ['MIENDONG', ['MIEN', 'DONG']],
  ['GAONEPNUONG', ['GAO', 'NEP', 'NUONG']],
  // Within a word, too, `y` is `i` where a syllable ends.
  ['MYGAO', ['MI', 'GAO']],
  // The fewest words, the longest first.
  ['CHANHDAY', ['CHANH', 'DAY']],
  ['MIEN', undefined],
  ['MIENVIT', undefined],
  ['MIENDONG2', undefined],
])('%s is taken apart as %j', (word, parts) => {
  const words = ['MIEN', 'DONG', 'GAO', 'NEP', 'NUONG', 'MI', 'CHA', 'NH', 'CHANH', 'DAY', 'DA']
  const known = new Set(pieces(word).filter((piece) => words.includes(piece)))
  expect(partsOf(word, known)).toEqual(parts)
})

test('known words written together are found apart again, in no more pieces than there were', () => {
  const syllable = fc.string({
    unit: fc.constantFrom('A', 'B', 'N', 'O'),
    minLength: 2,
    maxLength: 7,
  })
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 2, maxLength: 3 }), (words) => {
      const joined = words.join('')
      fc.pre(joined.length >= 5)
      const known = new Set(words)
      const parts = partsOf(joined, known) ?? []
      expect(parts.join('')).toBe(joined)
      expect(parts.every((part) => known.has(part) && pieces(joined).includes(part))).toBe(true)
      expect(parts.length).toBeLessThanOrEqual(words.length)
    }),
  )
})
