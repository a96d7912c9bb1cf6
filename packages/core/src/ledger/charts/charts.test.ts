import { readdirSync, readFileSync } from 'node:fs'
import { type MarketDay, marketDay } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import type { Dated } from '../../rules/dated.ts'
import { COOPERATIVE_CHART, HOUSEHOLD_CHART } from '../account.ts'
import type { ChartLine } from './chart-line.ts'
import { chartOn, nameOf } from './charts.ts'
import { COOPERATIVE_ACCOUNTS } from './cooperative-accounts.ts'
import { FORBIDDEN_ACCOUNTS, isForbidden } from './forbidden-accounts.ts'

const TODAY = marketDay('2026-11-21')
const cooperative = chartOn('cooperative', TODAY)
const household = chartOn('vendor', TODAY)

test('the circular’s chart has its 51 accounts of the first level, each code once', () => {
  const law = [...cooperative.values()].filter(({ value }) => !value.own)
  expect(law.filter(({ value }) => value.parent === null)).toHaveLength(51)
  expect(new Set(COOPERATIVE_ACCOUNTS.map(({ value }) => value.code)).size).toBe(
    COOPERATIVE_ACCOUNTS.length,
  )
})

test('every account hangs under one that is there, of its own kind', () => {
  for (const chart of [cooperative, household]) {
    for (const { value } of chart.values()) {
      if (value.parent === null) expect(value.code).toHaveLength(3)
      else expect(chart.get(value.parent)?.value.kind).toBe(value.kind)
    }
  }
})

describe('the charts that books are opened with', () => {
  test.each([
    ['cooperative', COOPERATIVE_CHART, cooperative],
    ['household', HOUSEHOLD_CHART, household],
  ] as const)(
    'every account of the %s’s is in the dated chart, as the same kind',
    (_, ours, chart) => {
      for (const { code, kind } of ours) {
        expect([code, chart.get(code)?.value.kind]).toEqual([code, kind])
      }
    },
  )

  test('what the circular does not name is marked as ours', () => {
    const own = COOPERATIVE_CHART.filter(({ code }) => cooperative.get(code)?.value.own)
    expect(own.map(({ code }) => code).toSorted()).toEqual(['000', '1388', '3381', '3382', '3388'])
  })
})

describe('accounts of the enterprise regimes', () => {
  test('none is in a chart', () => {
    const codes = [...cooperative.keys(), ...household.keys()]
    expect(codes.filter(isForbidden)).toEqual([])
  })

  test('no source of the library names one, so no entry can be posted to one', () => {
    const root = new URL('../../', import.meta.url)
    const quoted = new RegExp(`['"\`](?:${FORBIDDEN_ACCOUNTS.join('|')})\\d{0,2}['"\`]`)
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !/test\.ts$|forbidden-accounts\.ts$/.test(path),
    )
    expect(sources.length).toBeGreaterThan(50)
    const guilty = sources.filter((path) => quoted.test(readFileSync(new URL(path, root), 'utf8')))
    expect(guilty).toEqual([])
  })
})

describe('a chart that changes in the middle of a year', () => {
  const on = (day: string): MarketDay => marketDay(day)
  const account = (vi: string): ChartLine => ({
    code: '131',
    name: { vi, en: vi },
    kind: 'asset',
    nature: 'both',
    parent: null,
    own: false,
  })
  const invented: readonly Dated<ChartLine>[] = [
    {
      value: account('Tên cũ'),
      from: on('2025-01-01'),
      to: on('2026-06-30'),
      source: 'a',
      standing: 'text',
    },
    { value: account('Tên mới'), from: on('2026-07-01'), source: 'b', standing: 'text' },
    {
      value: { ...account('Tài khoản mới'), code: '139' },
      from: on('2026-07-01'),
      source: 'b',
      standing: 'text',
    },
  ]
  const names = (day: string) =>
    [...chartOn('cooperative', on(day), invented).values()].map(({ value }) => value.name.vi)

  test('is the old one through the eve and the new one from the day', () => {
    expect(names('2024-12-31')).toEqual([])
    expect(names('2026-06-30')).toEqual(['Tên cũ'])
    expect(names('2026-07-01')).toEqual(['Tên mới', 'Tài khoản mới'])
  })

  test('a correction that reaches back replaces the line for all its days', () => {
    const corrected = [
      ...invented,
      {
        value: account('Tên sửa'),
        from: on('2026-01-01'),
        publishedOn: on('2026-05-05'),
        source: 'c',
        standing: 'text',
      } as const,
    ]
    const name = (day: string) =>
      chartOn('cooperative', on(day), corrected).get('131')?.value.name.vi
    expect(name('2025-12-31')).toBe('Tên cũ')
    expect(name('2026-01-01')).toBe('Tên sửa')
    expect(name('2026-07-01')).toBe('Tên mới')
  })
})

test('accounts that a book opens by itself have names too', () => {
  expect(nameOf(cooperative, '331.0007').vi).toBe('Phải trả cho người bán')
  expect(nameOf(household, '1121.0002').vi).toBe('Tài khoản ngân hàng thứ 2')
  expect(nameOf(household, '1121.0002').en).toBe('Bank account no. 2')
  expect(nameOf(cooperative, '33889').vi).toBe('Tiền vào chưa rõ nội dung')
  expect(nameOf(cooperative, '999').vi).toBe('Tài khoản 999')
})
