import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readSheet } from './sheet-cells.ts'

const LIMITS = { rows: 100, columns: 10 }
const read = (text: string) => readSheet(new TextEncoder().encode(text), LIMITS)

test('text is parted by whatever makes most columns, quotes and commas in cells included', async () => {
  const rows = [
    ['Tên', 'Giá', 'Ghi chú'],
    ['Miến', '85.000', 'ngon, rẻ'],
  ]
  for (const delimiter of [';', '\t', '|']) {
    const text = rows.map((row) => row.join(delimiter)).join('\r\n')
    expect(await read(text)).toEqual({ ok: true, value: rows })
  }
  expect(await read('\uFEFFTên,Giá,Ghi chú\n\nMiến,85.000,"ngon, rẻ"\n\n')).toEqual({
    ok: true,
    value: [rows[0], [], rows[1]],
  })
})

test('a workbook gives the same cells, numbers as text', async () => {
  const rows = [[], ['Tên', 'Giá'], ['Miến', 85_000, null]]
  const file = await writeXlsx({ sheets: [{ name: 'Trang', rows }] })
  expect(await readSheet(new Uint8Array(file), LIMITS)).toEqual({
    ok: true,
    value: [
      ['Tên', 'Giá'],
      ['Miến', '85000'],
    ],
  })
})

test('too many rows are refused, nothing is no sheet, and a page or a message is not text', async () => {
  expect(await read('a\n'.repeat(101))).toMatchObject({ problem: { type: 'StatementTooLarge' } })
  expect(await read('')).toMatchObject({ ok: false })
  expect(await read('{1:F01BANK}')).toMatchObject({ ok: false })
})
