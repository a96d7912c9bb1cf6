import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instantFromMs, marketDayOf } from '@cho40/values'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cho40 } from './cho40-process.ts'

/** The made-up commune of the demonstration. */
const COMMUNE = '99001'
const MONTH = marketDayOf(instantFromMs(Date.now())).slice(0, 7)
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-report-'))
  expect((await cho40(['demo', '--data', folder])).code).toBe(0)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(...more: readonly string[]) {
  const wish = ['--commune', COMMUNE, '--period', MONTH, '--data', folder]
  return cho40(['report', 'adoption', ...wish, ...more])
}

type Told = { readonly lines: readonly { indicatorId: string; now: { state: string } }[] }

test('a commune’s report as data, table and page, and twice the same figures', async () => {
  const json = await report()
  expect(json.stderr).toBe('')
  const { lines } = JSON.parse(json.stdout) as Told
  expect(lines.find(({ indicatorId }) => indicatorId === 'M-03')?.now.state).toBe('shown')
  const again = JSON.parse((await report('--format', 'json')).stdout) as Told
  expect(again.lines).toEqual(lines)
  const csv = await report('--format', 'csv')
  expect(csv.stdout).toMatch(/^\uFEFFSTT,Chỉ tiêu,/)
  expect(csv.stdout.trimEnd().split('\r\n')).toHaveLength(lines.length + 1)
  const html = await report('--format', 'html')
  expect(html.stdout).toContain('size:A4')
  expect((await report('--format', 'xlsx')).stdout.slice(0, 2)).toBe('PK')
})

test('what is wrong in the command line is named, and an unknown commune is a refusal', async () => {
  const wrong = await report('--format', 'pdf')
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain('--format')
  const wish = ['report', 'adoption', '--period', MONTH, '--data', folder]
  expect((await cho40([...wish, '--commune', '1'])).code).toBe(2)
  expect((await cho40([...wish, '--commune', '12345'])).code).toBe(1)
})
