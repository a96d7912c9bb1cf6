import type { BookSheet } from '@cho40/core/ledger'
import { dong, marketDay } from '@cho40/values'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { bookCsv } from './book-csv.ts'
import { bookXlsx } from './book-xlsx.ts'

/** A party may be called anything; these names want to be formulas. */
const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1+cmd|/c calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  ' =1',
] as const

const SHEET: BookSheet = {
  language: 'vi',
  unit: { name: 'HTX Thử; "A"', address: null, taxCode: null, demo: true },
  table: {
    statement: 'receivables',
    title: { vi: 'Bảng kê công nợ: phải thu', en: 'Receivables' },
    about: null,
    form: { code: 'F', source: 'Thông tư (bản sao)', standing: 'secondary' },
    from: marketDay('2026-01-01'),
    to: marketDay('2026-01-31'),
    moment: false,
    landscape: false,
    columns: [
      { key: 'day', head: { vi: 'Ngày', en: 'Day' }, holds: 'day', width: 18 },
      { key: 'who', head: { vi: 'Ai', en: 'Who' }, holds: 'text', width: 40 },
      {
        key: 'sum',
        head: { vi: 'Nợ', en: 'Debit' },
        over: { vi: 'Số', en: 'Amount' },
        holds: 'amount',
        width: 20,
      },
    ],
    rows: [
      { is: 'line', cells: ['2026-01-05', 'Sùng; "Mỷ"', dong(1_234_567)] },
      { is: 'part', cells: ['2026-01-05', { vi: 'Đảo bút toán', en: 'Reversal' }, dong(-890)] },
      ...HOSTILE.map((name) => ({ is: 'line' as const, cells: [null, name, null] })),
      { is: 'total', cells: [null, { vi: 'Cộng', en: 'Total' }, dong(1_233_677)] },
    ],
    notes: [],
    signers: [{ vi: 'Chủ hộ', en: 'Head' }],
    close: { day: marketDay('2026-01-31'), head: 'abcd 0123' },
  },
}

test('CSV is UTF-8 with its mark, parted as the language’s Excel expects, every line as wide as the head', () => {
  const vi = bookCsv(SHEET)
  expect(vi.startsWith('\uFEFFNgày;Ai;Số – Nợ\r\n')).toBe(true)
  expect(vi).toContain('2026-01-05;"Sùng; ""Mỷ""";1234567\r\n')
  expect(vi).toContain('2026-01-05;Đảo bút toán;-890\r\n')
  const en = bookCsv({ ...SHEET, language: 'en' })
  expect(en).toContain('2026-01-05,Reversal,-890\r\n')
})

test('no text of a CSV starts as a formula', () => {
  const cells = bookCsv(SHEET)
    .slice(1)
    .split('\r\n')
    .filter((line) => line.startsWith(';'))
    .map((line) => line.slice(1).replace(/^"/, ''))
  expect(cells).toHaveLength(HOSTILE.length + 1)
  expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([])
})

test('a workbook holds numbers and days as such, text as text, under frozen heads', async () => {
  const { sheets } = await readXlsx(await bookXlsx(SHEET), { readStyles: true })
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  const head = sheet.rows.findIndex(([first]) => first === 'Ngày')
  expect(sheet.rows[head]).toEqual(['Ngày', 'Ai', 'Số – Nợ'])
  expect(sheet.rows[head + 1]).toEqual([
    new Date('2026-01-05T00:00:00.000Z'),
    'Sùng; "Mỷ"',
    1_234_567,
  ])
  expect(sheet.freezePane).toMatchObject({ rows: head + 1 })
  expect(sheet.rows.flat()).toEqual(expect.arrayContaining([...HOSTILE]))
  const formulas = [...(sheet.cells ?? new Map()).values()].filter(({ formula }) => formula)
  expect(formulas).toEqual([])
  const above = sheet.rows.slice(0, head).flat().join('\n')
  expect(above).toContain('DỮ LIỆU THỬ')
  expect(above).toContain('Theo mẫu F')
  const below = sheet.rows.slice(head).flat().join('\n')
  expect(below).toContain('Mã kiểm sổ: abcd 0123')
  expect(below).toContain('không thay cho mẫu chính thức')
})

test('its amounts are formatted for reading, negative ones in brackets', async () => {
  const { sheets } = await readXlsx(await bookXlsx(SHEET), { readStyles: true })
  const amounts = [...(sheets[0]?.cells ?? new Map()).values()].filter(
    ({ value }) => value === 1_234_567 || value === -890 || value === 1_233_677,
  )
  expect(amounts.map(({ style }) => style?.numFmt)).toEqual(
    Array.from({ length: 3 }, () => '#,##0;(#,##0);"–"'),
  )
})
