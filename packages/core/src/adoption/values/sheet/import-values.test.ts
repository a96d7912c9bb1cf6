import type { PersonId, ValueImportReport } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '../../../access/people.ts'
import { must, OPEN_PINS } from '../../../testing/a-market.ts'
import { eachDialect, type TestDeps } from '../../../testing/each-dialect.ts'
import { periodNamed } from '../../period.ts'
import { moveValue } from '../move-value.ts'
import { valueSteps } from '../value-steps.ts'
import { valuesOf } from '../values.ts'
import { importValues } from './import-values.ts'
import { valueForm } from './value-form.ts'
import { writtenPeriod } from './written-period.ts'

const HEAD = ['Mã chỉ tiêu', 'KỲ', 'Tử số', 'Mẫu số', 'Dấu', 'Nguồn', 'Lý do sửa', 'Ghi chú']
const DAYS = { from: marketDay('2026-01-01'), to: marketDay('2026-12-31') }
const RIGHT = ['F-01', 'Quý III/2026', '1.234', '2.000', '', 'sổ của xã', '', 'x']

eachDialect((open) => {
  let deps: TestDeps
  let clerk: PersonId
  beforeEach(async () => {
    deps = await open()
    clerk = deps.ids.make('person')
    const person = { id: clerk, phone: '0900000001', name: 'Cán bộ Mẫu', pin: '123456' }
    must(await addPerson({ ...deps, ...OPEN_PINS }, person))
  })
  afterEach(() => deps.close())

  async function bring(rows: string[][], more: { dryRun?: boolean; id?: never } = {}) {
    const { dryRun = false, id = deps.ids.make('import') } = more
    const sheet = { id, unitCode: '01843', grid: [HEAD, ...rows], dryRun }
    return { sheet, report: must(await importValues(deps, { sheet, by: clerk })) }
  }

  const codes = ({ refused }: ValueImportReport) =>
    refused.map(({ row, issues }) => [
      row,
      ...issues.map(({ column, code }) => `${column}: ${code}`),
    ])

  test('right rows become drafts, wrong ones are told of cell by cell, a trial writes nothing', async () => {
    const rows = [
      RIGHT,
      ['f01', '2026-Q2', '67,437', '1000', '', 'sổ', ''],
      ['F-01', '2026-05', '12', '', '', 'sổ', ''],
      ['M-03', '2026-09', '1', '2', '', 'sổ', ''],
      ['X-99', 'hôm qua', 'nhiều', '2,5', '~~', '', ''],
      ['I-01', '2026-Q3', '', '', '', '', ''],
      ['I-01', '2026-Q3', '173', '90', 'trên', 'sổ', ''],
      ['F-01', '2062-Q3', '1', '2', '', 'sổ', ''],
    ]
    const tried = await bring(rows, { dryRun: true })
    expect(await valuesOf(deps, { unitCode: '01843', ...DAYS })).toEqual([])
    const { report } = await bring(rows)
    expect({ ...report, dryRun: true }).toEqual(tried.report)
    expect(report).toMatchObject({ created: 1, revised: 0, unknownColumns: ['Ghi chú'] })
    expect(codes(report)).toEqual([
      [3, 'Tử số: ambiguous number'],
      [4, 'Mẫu số: no share without a denominator', 'KỲ: not a whole quarter'],
      [5, 'Mã chỉ tiêu: computed, not entered', ...levelIssue(report, 5)],
      [
        6,
        'Mã chỉ tiêu: unknown indicator',
        'KỲ: not a period',
        'Tử số: not a whole number',
        'Mẫu số: not a whole number',
        'Dấu: not a bound',
        'Nguồn: missing',
      ],
      [8, 'Mẫu số: a count has none'],
      [9, 'KỲ: not begun'],
    ])
    const [value] = await valuesOf(deps, { unitCode: '01843', ...DAYS })
    expect(value).toMatchObject({ numerator: 1_234, denominator: 2_000, state: 'draft' })
  })

  test('the same file twice is one import; other numbers need a reason and become a revision', async () => {
    const { sheet, report } = await bring([RIGHT])
    expect(must(await importValues(deps, { sheet, by: clerk }))).toEqual(report)
    const other = { ...sheet, grid: [HEAD, [...RIGHT.slice(0, 2), '9', '10', '', 'sổ']] }
    expect(await importValues(deps, { sheet: other, by: clerk })).toMatchObject({
      problem: { type: 'IdReused' },
    })
    expect((await bring([RIGHT])).report).toMatchObject({ created: 0, unchanged: 1 })
    const changed = ['F-01', '2026-Q3', '1300', '2000', '', 'sổ của xã', '']
    expect(codes((await bring([changed])).report)).toEqual([[2, 'Lý do sửa: there already']])
    const why = [...changed.slice(0, 6), 'đếm lại']
    expect((await bring([why])).report).toMatchObject({ revised: 1 })
    const values = await valuesOf(deps, { unitCode: '01843', ...DAYS })
    expect(values.map(({ numerator, reason }) => [numerator, reason])).toEqual([
      [1_234, null],
      [1_300, 'đếm lại'],
    ])
  })

  test('a row may name a commune below the unit, and no other', async () => {
    const head = ['indicator', 'unit', 'period', 'numerator', 'denominator', 'source']
    const rows = ['01843', '04603'].map((unit) => ['F-01', unit, '2026-Q3', '1', '2', 'sổ'])
    const sheet = {
      id: deps.ids.make('import'),
      unitCode: '19',
      grid: [head, ...rows],
      dryRun: false,
    }
    const report = must(await importValues(deps, { sheet, by: clerk }))
    expect(report.created).toBe(1)
    expect(codes(report)).toEqual([[3, 'unit: not below this unit']])
  })

  test('the form that was filled in comes back; its empty rows say nothing', async () => {
    const period = must(periodNamed('2026-Q3'))
    const [head = [], ...rows] = valueForm({ unitCode: '01843', period, language: 'vi' })
    expect(rows.map(([id]) => id)).toContain('F-01')
    const filled = rows.map((row) =>
      row[0] === 'F-01' ? row.with(4, '12').with(5, '20').with(7, 'sổ') : row,
    )
    const grid = [head, ...filled]
    const sheet = { id: deps.ids.make('import'), unitCode: '01843', grid, dryRun: false }
    expect(must(await importValues(deps, { sheet, by: clerk }))).toMatchObject({
      created: 1,
      refused: [],
      unknownColumns: [],
    })
  })

  test('the way of a value tells who moved it and why it came back', async () => {
    await bring([RIGHT])
    const [value] = await valuesOf(deps, { unitCode: '01843', ...DAYS })
    if (!value) throw new Error('it was entered')
    const move = { valueId: value.id, reason: null }
    must(await moveValue(deps, { move: { ...move, state: 'submitted' }, by: clerk }))
    const back = { ...move, state: 'returned', reason: 'thiếu nguồn' } as const
    must(await moveValue(deps, { move: back, by: clerk }))
    const steps = await valueSteps(deps, value.id)
    expect(steps.map(({ state, name, reason }) => [state, name, reason])).toEqual([
      ['draft', 'Cán bộ Mẫu', null],
      ['submitted', 'Cán bộ Mẫu', null],
      ['returned', 'Cán bộ Mẫu', 'thiếu nguồn'],
    ])
  })
})

/** A computed figure may be refused for its level too; which, its definition says. */
function levelIssue({ refused }: ValueImportReport, row: number): string[] {
  const issues = refused.find((one) => one.row === row)?.issues.slice(1) ?? []
  return issues.map(({ column, code }) => `${column}: ${code}`)
}

test('a period is read however people write it, and nothing else is one', () => {
  const read = (text: string) => writtenPeriod(text, 'quarter')?.name
  for (const text of [
    '2026-Q3',
    'Q3/2026',
    'Quý 3/2026',
    'QUÝ III 2026',
    '2026-08-01',
    '1/9/2026',
  ]) {
    expect([text, read(text)]).toEqual([text, '2026-Q3'])
  }
  for (const text of ['2026-11', '11/2026', 'T11/2026', 'tháng 11/2026']) {
    expect([text, read(text)]).toEqual([text, '2026-11'])
  }
  expect(read('năm 2026')).toBe('2026')
  fc.assert(
    fc.property(fc.string(), (text) => {
      const name = read(text)
      return name === undefined || /^\d{4}(-(Q[1-4]|\d{2}))?$/.test(name)
    }),
  )
})
