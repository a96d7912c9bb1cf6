import { dong, type Instant, instant, plusMs } from '@cho40/values'
import * as fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readStatement } from './read-statement.ts'
import type { Statement } from './statement.ts'
import { encodeUtf8 } from './text-codec.ts'
import { type WritableLayout, type WritableRow, writeStatement } from './write.ts'

const MORNING: Instant = instant('2026-11-21T00:10:05.000Z')
const utf8 = encodeUtf8

async function readOk(bytes: Uint8Array, fileName?: string): Promise<Statement> {
  const read = await readStatement(bytes, fileName === undefined ? {} : { fileName })
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read.value
}

const VCB = 'Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Số dư,Mô tả'

describe('a written statement reads back', () => {
  const layouts: WritableLayout[] = ['vietcombank', 'vietcombank-document', 'agribank']
  const memo = fc.oneof(
    fc.constantFrom('KX1234562V2 GAO', 'NGUYEN VAN A, "chuyen" tien', 'dòng một\ndòng hai', '=1+1'),
    fc.string({
      unit: fc.constantFrom(...Array.from('ABC abc012.,;"|ăđ')),
      minLength: 1,
      maxLength: 40,
    }),
  )
  const row = fc.record({
    seconds: fc.nat(30_000),
    direction: fc.constantFrom('in' as const, 'out' as const),
    amount: fc.integer({ min: 1, max: 500_000_000 }).map(dong),
    memo: memo.map((text) => text.trim().replace(/^'+/, '').normalize('NFC') || 'x'),
    bankReference: fc.nat({ max: 99_999 }).map((n) => `5209.${n}`),
  })
  const rows = fc.array(row, { minLength: 1, maxLength: 12 }).map((all) =>
    all
      .toSorted((a, b) => a.seconds - b.seconds)
      .map(({ seconds, ...rest }): WritableRow => {
        return { ...rest, occurredAt: plusMs(MORNING, seconds * 1000) }
      }),
  )

  test.each(layouts)(
    'in the layout of %s, as CSV and as workbook, and proves itself',
    async (layout) => {
      await fc.assert(
        fc.asyncProperty(rows, fc.constantFrom('csv', 'xlsx'), async (rows, format) => {
          const bytes = await writeStatement(layout, {
            account: '0011001932418',
            opening: dong(9_000_000_000),
            rows,
            format,
            holder: 'HTX NÔNG NGHIỆP ĐỒNG VĂN',
          })
          const statement = await readOk(bytes)
          expect(statement).toMatchObject({
            layout,
            account: '0011001932418',
            opening: 9_000_000_000,
            period: { from: '2026-11-21', to: '2026-11-21' },
            skipped: [],
            checks: { balanceChain: { state: 'ok' }, sums: { balanced: 'yes' } },
          })
          expect(
            statement.rows.map(({ direction, amount, bankReference }) => ({
              direction,
              amount,
              bankReference,
            })),
          ).toEqual(
            rows.map(({ direction, amount, bankReference }) => ({
              direction,
              amount,
              bankReference,
            })),
          )
          expect(statement.rows.map(({ memo }) => memo.replace(/\s+/g, ' '))).toEqual(
            rows.map(({ memo }) => memo.replace(/\s+/g, ' ')),
          )
          if (layout !== 'vietcombank-document') {
            expect(statement.rows.map((one) => one.occurredAt)).toEqual(
              rows.map((one) => one.occurredAt),
            )
          }
        }),
        { numRuns: 60 },
      )
    },
  )
})

describe('files as banks send them', () => {
  const line = '21/11/2026,FT1,,"45,000","145,000",Tiền gạo KX1'
  const csv = `${VCB}\r\n${line}\r\n`
  const expected = { layout: 'vietcombank', rows: [{ amount: 45_000, memo: 'Tiền gạo KX1' }] }

  test('in UTF-8 with and without a mark, decomposed, and in UTF-16', async () => {
    const utf16 = Uint8Array.from(
      Array.from(csv).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    )
    const marked = Uint8Array.from([0xff, 0xfe, ...utf16])
    for (const bytes of [
      utf8(csv),
      utf8(`\uFEFF${csv}`),
      utf8(csv.normalize('NFD')),
      utf16,
      marked,
    ]) {
      expect(await readOk(bytes)).toMatchObject(expected)
    }
  })

  test('in windows-1258', async () => {
    const ascii =
      'Ngay giao dich,So tham chieu,So tien ghi no,So tien ghi co,So du,Mo ta\n21/11/2026,FT1,,"45,000","145,000",Ti'
    // "Tiền": i, ê (EA), combining grave (CC), n.
    const bytes = Uint8Array.from([...utf8(ascii), 0xea, 0xcc, ...utf8('n gao\n')])
    expect(await readOk(bytes)).toMatchObject({ rows: [{ memo: 'Tiền gao' }] })
  })

  test('as HTML under the name of a workbook, with merged cells and entities', async () => {
    const html = `<html><body><table><tr><td colspan=6>VIETCOMBANK</td></tr><tr>${VCB.split(',')
      .map((h) => `<th>${h}</th>`)
      .join(
        '',
      )}</tr><tr><td>21/11/2026</td><td>FT1</td><td>&nbsp;</td><td>45,000</td><td>145,000</td><td>Tiền g&#7841;o<br>KX1 &amp; m</td></tr></table></body></html>`
    expect(await readOk(utf8(html), 'saoke.xls')).toMatchObject({
      layout: 'vietcombank',
      rows: [{ amount: 45_000, memo: 'Tiền gạo\nKX1 & m' }],
    })
  })

  test('with number and date cells in a workbook', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'empty', rows: [] },
        {
          name: 'S',
          rows: [
            VCB.split(','),
            [new Date('2026-11-21T07:10:05.000Z'), 'FT1', null, 45_000, 145_000, 'KX1'],
          ],
        },
      ],
    })
    expect(await readOk(bytes)).toMatchObject({
      rows: [{ occurredAt: MORNING, precision: 'second', amount: 45_000, balanceAfter: 145_000 }],
    })
  })

  test('with footers, page totals and repeated headings', async () => {
    const text = [
      'Số dư đầu kỳ,"100,000"',
      VCB,
      '(1),(2),(3),(4),(5),(6)',
      line,
      'Cộng phát sinh,,0,"45,000",,',
      VCB,
      '22/11/2026,FT2,"5,000",,"140,000",rút',
      'Tổng số,,"5,000","45,000","140,000",',
      'Số dư cuối kỳ,"140,000"',
      'Người lập biểu,,,,,Kiểm soát',
    ].join('\n')
    expect(await readOk(utf8(text))).toMatchObject({
      opening: 100_000,
      closing: 140_000,
      rows: [{ row: 1 }, { row: 2, direction: 'out' }],
      skipped: [],
      checks: { balanceChain: { state: 'ok' }, sums: { in: 45_000, out: 5_000, balanced: 'yes' } },
    })
  })

  test('with columns numbered below the heading of a workbook', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [VCB.split(','), [1, 2, 3, 4, 5, 6], [46_347, 'FT1', null, 45_000, 145_000, 'a']],
        },
      ],
    })
    expect(await readOk(bytes)).toMatchObject({
      rows: [{ row: 1, occurredAt: '2026-11-20T17:00:00.000Z' }],
      skipped: [],
    })
  })

  test('with semicolons, whatever commas the cells hold', async () => {
    const text = `${VCB.replaceAll(',', ';')}\n21/11/2026;1;;1,500,000;2,500,000,000;a, b, c, d\n`
    expect(await readOk(utf8(text))).toMatchObject({
      rows: [{ amount: 1_500_000, balanceAfter: 2_500_000_000, memo: 'a, b, c, d' }],
    })
  })

  test('newest first', async () => {
    const text = [VCB, '22/11/2026,2,"5,000",,"140,000",b', '21/11/2026,1,,"45,000","145,000",a']
    expect((await readOk(utf8(text.join('\n')))).checks.balanceChain).toEqual({ state: 'ok' })
  })
})

describe('what does not fit is said, not dropped', () => {
  test('rows that cannot be read are reported with line and reason', async () => {
    const text = [
      VCB,
      '21/11/2026,1,,"45,000","145,000",a',
      '31/02/2026,2,,"45,000","190,000",b',
      '21/11/2026,3,,"45,000.50","235,000",c',
      '21/11/2026,4,"1,000","45,000","280,000",d',
      '21/11/2026,5,,,"280,000",e',
      '21/11/2026,6,,2000000000001,"280,000",f',
      '21/11/2026,7,,"5,000","285,000",g',
    ].join('\n')
    const statement = await readOk(utf8(text))
    expect(statement.rows.map(({ row }) => row)).toEqual([1, 7])
    expect(statement.skipped).toEqual([
      { line: 2, reason: 'bad_date' },
      { line: 3, reason: 'bad_amount' },
      { line: 4, reason: 'two_amounts' },
      { line: 5, reason: 'no_amount' },
      { line: 6, reason: 'amount_too_large' },
    ])
    expect(statement.checks.balanceChain).toEqual({
      state: 'broken',
      row: 7,
      gaps: [{ row: 7, missing: 135_000, isRefused: true }],
    })
  })

  test('a company called "Tổng công ty" pays like anyone, and a footer is no payment', async () => {
    const text = [
      'STT;Ngày giao dịch;Đối tác;Ghi có;Số dư;Nội dung',
      '1;21/11/2026;TONG CONG TY RAU;45,000;145,000;CONG TY TRA TIEN, DOT 1',
      ';21/11/2026;TOTAL GAS;5,000.5;150,000;TONG SO 2',
      'Cộng phát sinh 01/11/2026 - 30/11/2026;;;50,000;;',
      'Từ 01/11/2026;;;;;',
      ';;;50,000;;thừa sau tổng',
    ]
    expect(await readOk(utf8(text.join('\n')))).toMatchObject({
      layout: 'generic',
      rows: [{ amount: 45_000, memo: 'CONG TY TRA TIEN, DOT 1' }],
      skipped: [{ line: 2, reason: 'bad_amount' }],
    })
  })

  test('a quote that is never closed costs no row', async () => {
    const text = [VCB, '21/11/2026,1,,"45,000","145,000","a', '21/11/2026,2,,5000,"150,000",b']
    const statement = await readOk(utf8(text.join('\n')))
    expect(statement.rows.length + statement.skipped.length).toBe(2)
    expect(statement.rows.at(-1)).toMatchObject({ row: 2, amount: 5_000, memo: 'b' })
  })

  test('a cell in the far corner of a workbook costs nothing', async () => {
    const cells = new Map([['1048575,16383', { value: 'x' }]])
    const bytes = await writeXlsx({
      sheets: [
        { name: 'S', rows: [VCB.split(','), ['21/11/2026', '1', '', 45_000, '', 'a']], cells },
      ],
    })
    expect((await readOk(bytes)).rows.length).toBe(1)
  })

  test('a changed amount breaks the chain of balances', async () => {
    const text = [VCB, '21/11/2026,1,,"45,000","145,000",a', '21/11/2026,2,,"50,000","150,000",b']
    expect((await readOk(utf8(text.join('\n')))).checks.balanceChain).toEqual({
      state: 'broken',
      row: 2,
      gaps: [{ row: 2, missing: -45_000, isRefused: false }],
    })
  })

  test.each([
    ['EmptyStatement', new Uint8Array()],
    ['EmptyStatement', utf8('')],
    ['LegacyXls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['UnreadableWorkbook', utf8('PK\u0003\u0004 but not really')],
    ['HeadingNotFound', utf8('Xin chào\nđây là một bức thư')],
  ])('%s', async (type, bytes) => {
    expect(await readStatement(bytes)).toMatchObject({ ok: false, problem: { type } })
  })

  test('a workbook that declares more than any statement is refused before unpacking', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'S', rows: [VCB.split(',')] }] })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2_000_000_000, true)
    }
    expect(await readStatement(bytes)).toMatchObject({ problem: { type: 'StatementTooLarge' } })
  })

  test('long cells, rows and lines cost linear time', async () => {
    const long = '1 '.repeat(500_000)
    const hostile = [
      ','.repeat(8_000_000),
      `${VCB}\n${'1,'.repeat(2_000_000)}`,
      `${VCB}\n21/11/2026,1,,${long},${long},${long}`,
      `${VCB}\n${long},1,,"45,000",,a`,
      `Số tài khoản,${'1,'.repeat(1_000_000)}\n${VCB}\n21/11/2026,1,,5,,a`,
      `<table>${'<tr><td colspan=50>'.repeat(100_000)}`,
      `<table><tr>${'<td'.repeat(1_000_000)}`,
    ]
    for (const text of hostile) {
      const start = performance.now()
      await readStatement(utf8(text))
      // Takes a second at most; what is quadratic would need hours, on any machine.
      expect(performance.now() - start, text.slice(0, 20)).toBeLessThan(100_000)
    }
  })

  test('any bytes give a result', async () => {
    const seeds = [
      await writeStatement('agribank', {
        account: '1',
        opening: dong(0),
        rows: [],
        format: 'xlsx',
      }),
      utf8(`${VCB}\n21/11/2026,FT1,,"45,000","145,000",Tiền gạo\nTổng số,,,,,`),
      utf8('<table><tr><td>Ngày</td><td>Ghi có</td><td>Mô tả</td></tr><tr><td colspan=99999>1'),
    ]
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), flips, async (seed, flips) => {
        const bytes = Uint8Array.from(seed)
        for (const [at, byte] of flips) bytes[at % bytes.length] = byte
        expect(typeof (await readStatement(bytes)).ok).toBe('boolean')
      }),
      { numRuns: 400 },
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(typeof (await readStatement(bytes)).ok).toBe('boolean')
      }),
    )
  })
})

test.each([
  ['lines of nothing', '\n'.repeat(300_000)],
  [
    'rows of a page, and a cell that spans them',
    `<table><tr><td rowspan=10000 colspan=50>${'<tr>'.repeat(300_000)}`,
  ],
])('more %s than any statement has are refused before they are read', async (_what, text) => {
  const problem = { type: 'StatementTooLarge', unit: 'rows' }
  expect(await readStatement(utf8(text))).toMatchObject({ problem })
})
