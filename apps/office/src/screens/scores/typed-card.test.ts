import { Scorecard } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { EMPTY_LINE, readCard, type TypedCard, typedOf, wholeTyped } from './typed-card.ts'

const TYPED: TypedCard = {
  id: 'xa-so-2026',
  source: 'Quyết định 11-QĐ/TU',
  from: marketDay('2026-01-01'),
  last: '20/12',
  decimals: 2,
  lines: [
    { ...EMPTY_LINE, id: 'M-01', name: 'Hộ có QR', by: 'bands', points: '5; 10', marks: '50; 80' },
    { ...EMPTY_LINE, id: 'E-01', name: 'OCOP lên sàn', points: '60' },
    { ...EMPTY_LINE, id: 'von', name: 'Giải ngân', by: 'capped_ratio', points: '10', marks: '85' },
    {
      ...EMPTY_LINE,
      id: 'tre',
      name: 'Trễ hạn',
      part: 'penalty',
      by: 'each',
      points: '0,5',
      marks: '5',
    },
    EMPTY_LINE,
  ],
}

const CARD: Scorecard = {
  id: 'xa-so-2026',
  source: 'Quyết định 11-QĐ/TU',
  from: marketDay('2026-01-01'),
  decimals: 2,
  refusedAfter: '12-20',
  lines: [
    {
      id: 'M-01',
      name: 'Hộ có QR',
      part: 'score',
      rule: {
        by: 'bands',
        bands: [
          { from: 5_000, points: 500 },
          { from: 8_000, points: 1_000 },
        ],
      },
    },
    { id: 'E-01', name: 'OCOP lên sàn', part: 'score', rule: { by: 'linear', max: 6_000 } },
    {
      id: 'von',
      name: 'Giải ngân',
      part: 'score',
      rule: { by: 'capped_ratio', target: 8_500, max: 1_000 },
    },
    { id: 'tre', name: 'Trễ hạn', part: 'penalty', rule: { by: 'each', points: 50, most: 500 } },
  ],
}

test('a card is typed as its decision has it; an empty row is left out', () => {
  expect(readCard(TYPED)).toEqual({ card: CARD })
  expect(Scorecard.safeParse(CARD).success).toBe(true)
})

test('a kept card is written as somebody would type it, and read again it is the same', () => {
  const odd = { ...CARD, decimals: 0, refusedAfter: null } as const
  expect(readCard(typedOf(CARD))).toEqual({ card: CARD })
  expect(readCard(typedOf(odd))).toEqual({ card: odd })
})

test('the line that cannot be read is named', () => {
  const wrong = (part: Partial<TypedCard['lines'][number]>) =>
    readCard({
      ...TYPED,
      lines: TYPED.lines.map((line, at) => (at === 1 ? { ...line, ...part } : line)),
    })
  expect(wrong({ points: 'nhiều' })).toEqual({ wrong: 2 })
  expect(wrong({ by: 'bands', points: '5; 10', marks: '50' })).toEqual({ wrong: 2 })
  expect(wrong({ by: 'capped_ratio', marks: '' })).toEqual({ wrong: 2 })
  expect(wrong({ id: 'M-01' })).toEqual({ wrong: 2 })
  expect(readCard({ ...TYPED, last: '32/12' })).toEqual({ wrong: 'last' })
})

test('a number is whole, and one that could be read in two ways by its point is no other', () => {
  expect(['45', '1.234', '1 234', '1,234,567'].map(wholeTyped)).toEqual([
    45, 1_234, 1_234, 1_234_567,
  ])
  expect(['4,5', '', '-1', '12.34', '1e3'].map(wholeTyped)).toEqual(Array(5).fill(undefined))
})
