import { expect, test } from 'vitest'
import { scoreCsv } from './score-csv.ts'

test('a score is rows for a spreadsheet: points with a comma, and no words become a formula', () => {
  const line = { part: 'score', figure: { numerator: 8, denominator: 10 } } as const
  const text = scoreCsv(
    {
      cardId: 'xa-so',
      cardVersion: 2,
      source: 'QĐ 11',
      unitCode: '01843',
      year: 2026,
      points: 825,
      maximum: 1_000,
      bonus: 0,
      penalty: 25,
      lines: [
        {
          ...line,
          id: 'M-01',
          name: '=HYPERLINK("x")',
          from: 'measured',
          evidence: 'Cho40',
          points: 850,
        },
        {
          id: 'tre',
          name: 'Trễ; hạn',
          part: 'penalty',
          figure: null,
          from: 'told',
          evidence: '-',
          points: null,
        },
      ],
    },
    { heads: ['Mã', 'Nội dung'], word: (key) => key },
  )
  expect(text.split('\r\n')).toEqual([
    '\uFEFFMã;Nội dung',
    `M-01;"'=HYPERLINK(""x"")";part.score;8;10;from.measured;Cho40;8,50`,
    `tre;"Trễ; hạn";part.penalty;;;from.told;"'-";`,
    'xa-so;01843 2026;;;10,00;;QĐ 11;8,25',
    '',
  ])
})
