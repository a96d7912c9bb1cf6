import type { ValueRule } from '@cho40/contract'
import { instantFromMs, makeId, marketDay } from '@cho40/values'
import { expect, test } from 'vitest'
import { type About, daysOfPeriod, dueIn, readTyped, wholeTyped } from './typed-value.ts'

const rule: ValueRule = {
  indicatorId: 'F-01',
  version: 1,
  validFrom: marketDay('2022-01-01'),
  name: { vi: 'người có tài khoản', en: 'adults with an account' },
  numerator: { vi: 'người có tài khoản', en: 'adults with one' },
  denominator: { vi: 'người từ 15 tuổi', en: 'adults' },
  unit: { vi: '%', en: '%' },
  factor: 100,
  decimals: 2,
  frequency: 'quarter',
  evidence: [1, 3],
  entered: true,
}
const about: About = {
  rule,
  id: makeId('ivalue', { ms: 0, random: new Uint8Array(10) }),
  unitCode: '01843',
  now: instantFromMs(0),
  ...daysOfPeriod('2026-Q3'),
}
const typed = {
  numerator: '1.234',
  denominator: '2 000',
  bound: '=',
  source: 'sổ của xã',
  method: '',
  level: 1,
} as const

test('what is typed right is a value; what is wrong is told at its field, without a server', () => {
  expect(readTyped(typed, about)).toMatchObject({
    ok: true,
    value: { numerator: 1_234, denominator: 2_000, evidence: [0, 1_234, 0, 0] },
  })
  const wrong = (more: Partial<Parameters<typeof readTyped>[0]>) => {
    const read = readTyped({ ...typed, ...more }, about)
    return read.ok ? [] : read.issues.map(({ field, issue }) => `${field} ${issue}`)
  }
  expect(wrong({ numerator: '12,5', source: ' ' })).toEqual(['numerator whole', 'source source'])
  expect(wrong({ numerator: '2001' })).toEqual(['numerator more'])
  expect(wrong({ denominator: '' })).toEqual(['denominator whole'])
  expect(wrong({ level: 0 })).toEqual(['level level'])
})

test('numbers are whole, with thousands parted or not', () => {
  expect(['7', '45.474', '1 000 000', '0'].map(wholeTyped)).toEqual([7, 45_474, 1_000_000, 0])
  expect(['', '-1', '1,5', '1.2', '67,437', '1e3'].map(wholeTyped)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  )
})

test('what is due in a month is what ends in it', () => {
  const rules = (['month', 'quarter', 'year'] as const).map((frequency) => ({ ...rule, frequency }))
  const due = (name: string) =>
    dueIn(rules, daysOfPeriod(name)).map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`)
  expect(due('2026-11')).toEqual(['2026-11-01 2026-11-30'])
  expect(due('2026-09')).toEqual(['2026-09-01 2026-09-30', '2026-07-01 2026-09-30'])
  expect(due('2026-Q4')).toEqual([
    '2026-12-01 2026-12-31',
    '2026-10-01 2026-12-31',
    '2026-01-01 2026-12-31',
  ])
})
