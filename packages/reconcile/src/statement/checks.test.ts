import { dong, instantAtMarket } from '@cho40/values'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { continuityOf } from './continuity.ts'
import { readStatement } from './read-statement.ts'
import type { Statement } from './statement.ts'
import { encodeUtf8, textDecoder } from './text-codec.ts'
import { verdictOf } from './verdict.ts'
import { type WritableRow, writeStatement } from './write.ts'

const HEADING = 'Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Số dư,Mô tả'

async function read(...lines: string[]): Promise<Statement> {
  return readBytes(encodeUtf8(lines.join('\n')))
}
async function readBytes(bytes: Uint8Array): Promise<Statement> {
  const result = await readStatement(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('what is missing is named', () => {
  test('a gap names the row after it and what is missing before it', async () => {
    const { checks } = await read(
      HEADING,
      '21/11/2026,1,,"5,000","105,000",a',
      '21/11/2026,3,,"1,000","113,000",c',
      '21/11/2026,5,"3,000",,"106,000",e',
    )
    expect(checks.balanceChain).toEqual({
      state: 'broken',
      row: 2,
      gaps: [
        { row: 2, missing: 7_000, isRefused: false },
        { row: 3, missing: -4_000, isRefused: false },
      ],
    })
  })

  test('the totals miss exactly the money of the rows that were taken out', async () => {
    const row = fc.record({
      direction: fc.constantFrom('in' as const, 'out' as const),
      amount: fc.integer({ min: 1, max: 1_000_000_000 }).map(dong),
      isKept: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 15 }), async (rows) => {
        const occurredAt = instantAtMarket('2026-11-21', '08:00:00')
        if (occurredAt === undefined) throw new Error('no time')
        const written = rows.map((one, i): WritableRow => ({ ...one, occurredAt, memo: `${i}` }))
        const bytes = await writeStatement('vietcombank', {
          account: '0011001932418',
          opening: dong(0),
          rows: written,
          format: 'csv',
        })
        const lines = textDecoder('utf-8').decode(bytes).split('\r\n')
        const from = lines.findIndex((line) => line.startsWith('Ngày giao dịch')) + 1
        const kept = lines.filter((_, at) => rows[at - from]?.isKept ?? true)
        const { checks } = await read(...kept)
        const change = (one: (typeof rows)[number]): number =>
          one.direction === 'in' ? one.amount : -one.amount
        const gone = rows.reduce((sum, one) => sum + (one.isKept ? 0 : change(one)), 0)
        expect(checks.sums.missing ?? 0).toBe(gone)
      }),
      { numRuns: 100 },
    )
  })

  test('a page printed twice is named row by row, money that came, went and came is not', async () => {
    const page = ['21/11/2026,1,,"5,000","105,000",a', '21/11/2026,2,,"6,000","111,000",b']
    const twice = await read(HEADING, ...page, HEADING, ...page)
    expect(twice.checks.repeated).toEqual([3, 4])
    expect(verdictOf(twice)).toBe('broken')
    const back = '21/11/2026,1,"5,000",,"100,000",a'
    const there = page[0] ?? ''
    expect((await read(HEADING, there, back, there)).checks.repeated).toEqual([])
  })

  test('rows outside the printed period are named', async () => {
    const { checks } = await read(
      'Từ ngày 20/11/2026 đến ngày 21/11/2026',
      HEADING,
      '21/11/2026,1,,"5,000",,a',
      '22/11/2026 00:00:00,2,,"6,000",,b',
      '19/11/2026 23:59:59,2,,"6,000",,b',
    )
    expect(checks.outsidePeriod).toEqual([2, 3])
  })
})

describe('the verdict', () => {
  const row = (day: string, credit: string, balance: string): string =>
    `${day}/11/2026,${day},,${credit},${balance},a`

  test.each([
    ['proved', [row('21', '5000', '5000'), row('22', '6000', '11000')]],
    ['unproved', [row('21', '5000', ''), row('22', '6000', '')]],
    ['broken', [row('21', '5000', '5000'), row('22', '6000', '12000')]],
    ['partial', [row('21', '5000', '5000'), row('22', 'x', '11000'), row('23', '1', '11001')]],
    ['broken', [row('21', 'x', '5000'), row('22', '6000', '11000'), row('23', '1', '11009')]],
    ['empty', []],
  ])('is %s', async (verdict, rows) => {
    expect(verdictOf(await read(HEADING, ...rows))).toBe(verdict)
  })
})

describe('two statements of an account', () => {
  const of = (from: string, to: string, ...rest: string[]): Promise<Statement> =>
    read(`Từ ngày ${from}/11/2026 đến ngày ${to}/11/2026`, ...rest)
  const row = '21/11/2026,1,,"5,000","105,000",a'

  test('follow each other, leave a hole, or overlap', async () => {
    const first = await of(
      '20',
      '21',
      'Số dư đầu kỳ,"100,000"',
      HEADING,
      row,
      'Số dư cuối kỳ,"105,000"',
    )
    const next = await of('22', '23', 'Số dư đầu kỳ,"105,000"', HEADING, row.replace('21', '22'))
    expect(continuityOf(first, next)).toEqual({
      days: { state: 'adjacent' },
      repeatedRows: 0,
      balance: 'ok',
    })
    const short = await of('22', '23', 'Số dư đầu kỳ,"104,000"', HEADING, row.replace('21', '22'))
    expect(continuityOf(first, short).balance).toEqual({ missing: -1_000 })
    expect(continuityOf(first, await of('24', '25', HEADING)).days).toEqual({
      state: 'gap',
      count: 2,
    })
    expect(continuityOf(first, await of('21', '25', HEADING, row))).toMatchObject({
      days: { state: 'overlap', count: 1 },
      repeatedRows: 1,
    })
  })
})
