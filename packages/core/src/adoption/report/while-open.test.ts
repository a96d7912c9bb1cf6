import type { AdoptionReport, ReportCell, ReportLine } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { withoutOpenTakings } from './while-open.ts'

const shown: ReportCell = {
  state: 'shown',
  numerator: 40,
  denominator: 100,
  scaled: 4_000,
  bound: '=',
}

function lineOf(indicatorId: string): ReportLine {
  const words = { vi: '', en: '' }
  return {
    nth: 1,
    indicatorId,
    version: 1,
    name: words,
    unit: words,
    numeratorName: words,
    denominatorName: words,
    decimals: 2,
    plan: null,
    before: shown,
    now: shown,
    toDate: shown,
    ofPlan: 5_000,
    source: 'Cho40',
    evidence: [0, 0, 1, 1],
    coverage: null,
    lead: '',
    partners: [],
    baseline: null,
    trend: [],
    change: { scaled: 100, bound: '=' },
    notes: [],
  }
}

const NOVEMBER = {
  period: { name: '2026-11', from: marketDay('2026-11-01'), to: marketDay('2026-11-30') },
  lines: [lineOf('M-03'), lineOf('M-04')],
} as unknown as AdoptionReport

test('takings of a running period are not shown, neither as such nor through their plan', () => {
  const [counts, takings] = withoutOpenTakings(NOVEMBER, marketDay('2026-11-30')).lines
  expect(counts).toEqual(lineOf('M-03'))
  expect(takings).toMatchObject({
    before: shown,
    now: { state: 'withheld' },
    toDate: { state: 'withheld' },
    ofPlan: null,
    evidence: null,
    change: null,
  })
})

test('those of a period that is over are', () => {
  expect(withoutOpenTakings(NOVEMBER, marketDay('2026-12-01'))).toEqual(NOVEMBER)
})
