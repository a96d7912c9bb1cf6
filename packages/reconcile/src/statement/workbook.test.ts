import * as fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Cell, Grid, Sheet } from './grid.ts'
import { isBlankRow } from './grid.ts'
import { createPace } from './pace.ts'
import { readStatement } from './read-statement.ts'
import { encodeUtf8 } from './text-codec.ts'
import { openWorkbook } from './workbook.ts'

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const opened = await openWorkbook(bytes, createPace())
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const sheets: Sheet[] = []
  for (const open of opened.value) {
    const sheet = await open()
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.problem))
    sheets.push(sheet.value)
  }
  return sheets
}

/** Rows that show something, without the blanks after their last cell. */
function shown(grid: Grid): Cell[][] {
  return grid
    .filter((row) => !isBlankRow(row))
    .map((row) => {
      const cells = [...row]
      while (cells.length > 0 && (cells.at(-1) ?? '') === '') cells.pop()
      return cells.map((cell) => (cell === '' ? null : cell))
    })
}

const HEADING = ['Ngày giao dịch', 'Số tham chiếu', 'Số tiền ghi nợ', 'Số tiền ghi có', 'Mô tả']

describe('a workbook', () => {
  test('gives the same cells as the library that wrote it reads', async () => {
    const day = fc
      .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 })
      .map((seconds) => new Date(seconds * 1000))
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('ABC abc012.,;"<>&\'|ăđ_x\n')),
      maxLength: 30,
    })
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      text.map((words) => words.normalize('NFC')),
      fc.integer(),
      fc.boolean(),
      day,
      fc.constant(null),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), async (all) => {
        const bytes = await writeXlsx({
          sheets: all.map((sheet, i) => ({ name: `S${i}`, rows: sheet })),
        })
        const expected = (await readXlsx(bytes)).sheets.map((sheet) => shown(sheet.rows))
        expect((await sheetsOf(bytes)).map((sheet) => shown(sheet.rows))).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  test('whose day is one merged cell for all its rows gives each row that day', async () => {
    const rows = [
      HEADING,
      ['21/11/2026', '1', null, 45_000, 'a'],
      [null, '2', null, 5_000, 'b'],
      ['22/11/2026', '3', null, 1_000, 'c'],
    ]
    const merges = [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }]
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows, merges }] })
    const statement = await readStatement(bytes)
    expect(statement).toMatchObject({
      value: {
        rows: [
          { occurredAt: '2026-11-20T17:00:00.000Z' },
          { occurredAt: '2026-11-20T17:00:00.000Z', amount: 5_000, bankReference: '2' },
          { occurredAt: '2026-11-21T17:00:00.000Z' },
        ],
        skipped: [],
      },
    })
  })

  test('with a changed byte in a sheet is refused, never half read', async () => {
    const rows = [
      HEADING,
      ...Array.from({ length: 200 }, (_, i) => ['21/11/2026', `${i}`, '', i + 1]),
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows }] })
    const sound = await readStatement(bytes)
    for (let at = 40; at < bytes.length - 400; at += 97) {
      const damaged = Uint8Array.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0x55
      const read = await readStatement(damaged)
      // Names in the directory may change without harm; figures may not.
      if (read.ok && sound.ok) expect(read.value.rows).toEqual(sound.value.rows)
    }
  })
})

describe('in a browser that cannot inflate', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('a workbook is a problem, not a crash', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [HEADING] }] })
    vi.stubGlobal('DecompressionStream', undefined)
    expect(await readStatement(bytes)).toMatchObject({ problem: { type: 'UnreadableWorkbook' } })
  })
})

test('an HTML table with a spanning date keeps its columns', async () => {
  const cell = (text: string, more = ''): string => `<td${more}>${text}</td>`
  const html = `<table><tr>${HEADING.map((words) => cell(words)).join('')}</tr>
    <tr>${cell('21/11/2026', ' rowspan=2')}${cell('1')}${cell('')}${cell('45,000')}${cell('a')}</tr>
    <tr>${cell('2')}${cell('')}${cell('5,000')}${cell('b')}</tr>
    <tr>${cell('22/11/2026')}${cell('3')}${cell('7,000')}${cell('')}${cell('c')}</tr></table>`
  expect(await readStatement(encodeUtf8(html))).toMatchObject({
    value: {
      rows: [
        { amount: 45_000, bankReference: '1' },
        { amount: 5_000, bankReference: '2', occurredAt: '2026-11-20T17:00:00.000Z' },
        { amount: 7_000, direction: 'out', occurredAt: '2026-11-21T17:00:00.000Z' },
      ],
      skipped: [],
    },
  })
})
