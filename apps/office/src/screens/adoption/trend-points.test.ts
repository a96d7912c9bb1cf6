import type { ReportCell, ReportLine } from '@cho40/contract'
import { expect, test } from 'vitest'
import { chartOf } from './trend-points.ts'

const shown = (scaled: number): ReportCell => ({
  state: 'shown',
  numerator: scaled,
  denominator: 10_000,
  scaled,
  bound: '=',
})

const line: ReportLine = {
  nth: 1,
  indicatorId: 'M-01',
  version: 1,
  name: { vi: 'sạp có mã QR', en: 'stalls with QR' },
  unit: { vi: '%', en: '%' },
  numeratorName: { vi: 'sạp có mã', en: 'stalls with a code' },
  denominatorName: { vi: 'sạp', en: 'stalls' },
  decimals: 2,
  plan: { scaled: 8_000, bound: '>=', dueDay: '2026-12-31' },
  before: shown(5_000),
  now: shown(6_000),
  toDate: { state: 'missing' },
  ofPlan: 7_500,
  source: 'Cho40',
  evidence: null,
  coverage: null,
  lead: '',
  partners: [],
  baseline: 2_000,
  trend: [
    { period: '2026-07', cell: shown(3_000), series: 'other' },
    { period: '2026-08', cell: shown(4_000), series: 'same' },
    { period: '2026-09', cell: { state: 'missing' }, series: 'same' },
    { period: '2026-10', cell: shown(5_000), series: 'same' },
  ],
  change: null,
  notes: [],
}

test('a share stands between nought and a hundred, higher is higher', () => {
  const chart = chartOf(line, '2026-11')
  expect(chart.grid.map(({ scaled }) => scaled)).toEqual([0, 2_500, 5_000, 7_500, 10_000])
  const ys = chart.points.map(({ y }) => y)
  expect(ys).toEqual(ys.toSorted((a, b) => b - a))
  expect(chart.plan?.y).toBeLessThan(chart.baseline?.y ?? 0)
  expect(chart.points.map(({ scaled }) => scaled)).toEqual([3_000, 4_000, 5_000, 6_000])
})

test('the line is broken where a figure is missing or another definition held', () => {
  const { parts } = chartOf(line, '2026-11')
  expect(parts).toHaveLength(1)
  expect(parts[0]?.split(' ')).toHaveLength(2)
})

test('a count has a scale that its quarters divide, even when all is nought', () => {
  const count = { ...line, denominatorName: null, decimals: 0, plan: null, baseline: null }
  const of = (scaled: number) => {
    const { grid } = chartOf({ ...count, trend: [], now: shown(scaled) }, '2026-11')
    return grid.at(-1)?.scaled
  }
  expect([0, 3, 173, 45_474].map(of)).toEqual([4, 4, 200, 80_000])
})
