import { dong, instant, plusMs } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { codeAt } from '../codes/code-at.ts'
import { readStatement } from '../statement/read-statement.ts'
import { type WritableRow, writeStatement } from '../statement/write.ts'
import { type FilesReport, readRequestLines, reconcileFiles } from './files.ts'

const EIGHT = instant('2026-11-21T01:00:00.000Z')
const code = (n: number): string => codeAt(n, '0123456789abcdef')
const ACCOUNT = '970436:0011001932418'

function requestsText(...amounts: number[]): string {
  return amounts
    .map((amount, i) =>
      JSON.stringify({ id: `r${i}`, code: code(i), amount, account: ACCOUNT, createdAt: EIGHT }),
    )
    .join('\n')
}

function row(amount: number, memo: string, minutes = 1): WritableRow {
  return {
    occurredAt: plusMs(EIGHT, minutes * 60_000),
    direction: amount < 0 ? 'out' : 'in',
    amount: dong(Math.abs(amount)),
    memo,
  }
}

async function run(requests: string, rows: readonly WritableRow[]): Promise<FilesReport> {
  const lines = readRequestLines(requests)
  const bytes = await writeStatement('vietcombank', {
    account: '0011001932418',
    opening: dong(0),
    rows,
    format: 'csv',
  })
  const statement = await readStatement(bytes)
  if (!lines.ok || !statement.ok) throw new Error('a fixture cannot be read')
  const report = reconcileFiles({ requests: lines.value, statement: statement.value })
  if (!report.ok) throw new Error(report.problem.type)
  return report.value
}

describe('requests and a statement', () => {
  test('are matched by code; each line ends as match, exception, or both', async () => {
    const report = await run(requestsText(45_000, 30_000, 20_000, 500_000), [
      row(45_000, `MBVCB.1.${code(0)} GAO.CT tu 0011`),
      row(45_000, `${code(0)} lan hai`, 2),
      row(35_000, code(1).toLowerCase(), 3),
      row(20_000, 'NGUYEN VAN A chuyen tien', 4),
      row(50_000, code(3), 5),
      row(-5_000, 'phi', 6),
      row(7_000, code(99), 7),
      row(8_000, 'KX123 gao', 8),
    ])
    expect(report).toEqual({
      matches: [
        { requestId: 'r0', line: 1, amount: 45_000, evidence: 'code_exact' },
        { requestId: 'r1', line: 3, amount: 30_000, evidence: 'code_exact' },
      ],
      suggestions: [
        expect.objectContaining({ requestId: 'r0', line: 2 }),
        expect.objectContaining({ requestId: 'r2', line: 4 }),
        expect.objectContaining({ requestId: 'r3', line: 5 }),
      ],
      exceptions: [
        { line: 2, type: 'paid_twice' },
        { line: 3, type: 'over' },
        { line: 4, type: 'no_code' },
        { line: 5, type: 'amount_alarm' },
        { line: 7, type: 'unknown_request' },
        { line: 8, type: 'bad_code' },
      ],
    })
  })

  test('printed newest first give the earlier payment the request', async () => {
    const rows = [row(45_000, code(0), 9), row(45_000, code(0), 1)]
    const report = await run(requestsText(45_000), rows)
    expect(report.matches).toMatchObject([{ line: 2 }])
    expect(report.exceptions).toEqual([{ line: 1, type: 'paid_twice' }])
  })

  test('two parts settle one request', async () => {
    const report = await run(requestsText(45_000), [
      row(20_000, code(0), 1),
      row(25_000, code(0), 2),
    ])
    expect(report.matches.map(({ amount }) => amount)).toEqual([20_000, 25_000])
    expect(report.exceptions).toEqual([])
  })

  test('do not suggest a request that a later row pays with its code', async () => {
    const report = await run(requestsText(45_000), [row(45_000, 'gao', 1), row(45_000, code(0), 2)])
    expect(report.suggestions).toEqual([])
    expect(report.exceptions).toEqual([{ line: 1, type: 'no_code' }])
  })

  test('find the request of another account at the wrong account', async () => {
    const other = JSON.stringify({
      id: 'x',
      code: code(5),
      amount: 9_000,
      account: '970405:1500201113838',
      createdAt: EIGHT,
    })
    const report = await run(`${requestsText(45_000)}\n${other}`, [row(9_000, code(5))])
    expect(report.exceptions).toEqual([{ line: 1, type: 'wrong_account' }])
  })

  test('of another account are refused', async () => {
    const lines = readRequestLines(requestsText(45_000))
    const bytes = await writeStatement('agribank', {
      account: '0011001932418',
      opening: dong(0),
      rows: [],
      format: 'csv',
    })
    const statement = await readStatement(bytes)
    if (!lines.ok || !statement.ok) throw new Error('a fixture cannot be read')
    const input = { requests: lines.value, statement: statement.value }
    expect(reconcileFiles({ ...input, account: '970405:1500201113838' })).toEqual({
      ok: false,
      problem: { type: 'StatementOfOtherAccount', account: ACCOUNT },
    })
  })

  test('of 20,000 rows are matched within a second or two', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => i)
    const requests = requestsText(...many.map((i) => 10_000 + (i % 12) * 5_000))
    const rows = many.map((i) =>
      row(10_000 + (i % 12) * 5_000, i % 20 === 0 ? 'chuyen tien' : `${code(i)} GAO`, 1 + i / 100),
    )
    const report = await run(requests, rows)
    expect(report.matches.length).toBe(19_000)
    expect(report.exceptions.length).toBe(1_000)
  })
})

describe('request lines', () => {
  test.each([
    ['json', 'not json'],
    ['json', '[1]'],
    ['id', '{"code":"KX000000000"}'],
    ['code', '{"id":"a","code":"KX000000001"}'],
    ['amount', '{"id":"a","code":"KX000000000","amount":1.5}'],
    ['amount', '{"id":"a","code":"KX000000000","amount":"45000"}'],
    ['account', '{"id":"a","code":"KX000000000","amount":1}'],
    ['createdAt', '{"id":"a","code":"KX000000000","amount":1,"account":"x","createdAt":"now"}'],
  ])('with a wrong %s name the line and the field', (field, text) => {
    expect(readRequestLines(`\n${text}`)).toEqual({
      ok: false,
      problem: { type: 'BadRequestLine', line: 2, field },
    })
  })

  test('take times with an offset, and refuse an id twice', () => {
    const line =
      '{"id":"a","code":"KX000000000","amount":1,"account":"x","createdAt":"2026-11-21T08:00:00+07:00"}'
    expect(readRequestLines(`\uFEFF${line}\r\n`)).toMatchObject({ value: [{ createdAt: EIGHT }] })
    expect(readRequestLines(`${line}\n${line}`)).toMatchObject({
      problem: { line: 2, field: 'id' },
    })
    expect(readRequestLines(line.replace('11-21', '02-30'))).toMatchObject({
      problem: { line: 1, field: 'createdAt' },
    })
  })
})
