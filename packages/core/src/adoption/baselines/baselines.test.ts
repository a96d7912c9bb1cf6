import { describe, expect, test } from 'vitest'
import { INDICATORS } from '../indicators/catalogue.ts'
import { difference, growth, scaledValue, sumCounted } from '../ratio.ts'
import { readVietnameseNumber } from '../vietnamese-number.ts'
import { figureFlags, impliedBase, possibleCounts } from './check-figures.ts'
import { type PrintedFigure, SEED_FIGURES } from './seeds.ts'

const PERCENT = { factor: 100, decimals: 2 }

function figure(vi: string): PrintedFigure {
  const found = SEED_FIGURES.find(({ what }) => what.vi === vi)
  if (!found) throw new Error(`no figure ${vi}`)
  return found
}

describe('the seven traps of the seeds’ own figures', () => {
  test('T1: percentages and count have different bases; only 1.773 procedures fit all of them', () => {
    const percentages = ['toàn trình', 'một phần', 'chưa trực tuyến'].map((kind) => {
      const { scaled, decimals } = figure(`dịch vụ công ${kind}`)
      return { scaled: scaled ?? 0, decimals }
    })
    const online = figure('dịch vụ công trực tuyến').scaled
    const found = possibleCounts(
      percentages,
      { from: 1_571, to: 1_999 },
      ([full = 0, part = 0]) => full + part === online,
    )
    expect(found).toEqual([{ total: 1_773, parts: [1_152, 418, 203] }])
    // And the printed 1.570 is no base for the percentages.
    expect(possibleCounts(percentages, { from: 1_570, to: 1_570 })).toEqual([])
  })

  test('T2: “tăng 6.169 hộ (4,22 %)” is percentage points, not growth', () => {
    const now = figure('hộ có cáp quang')
    const households = impliedBase(now) ?? 0
    expect(households).toBe(146_033)
    const more = figure('hộ có cáp quang tăng').scaled ?? 0
    const counted = (numerator: number) => ({
      numerator,
      denominator: households,
      bound: '=' as const,
    })
    const before = (now.numerator ?? 0) - more
    expect(before).toBe(67_899)
    const points = difference(counted(before), counted(now.numerator ?? 0), PERCENT)
    expect(points).toEqual({ scaled: 422, bound: '=' })
    expect(growth(before, now.numerator ?? 0)).toBe(909)
  })

  test('T3: subscriptions are not people, and their base would be more than the province has', () => {
    const phones = figure('tỷ lệ dân số có điện thoại thông minh')
    expect(impliedBase(phones)).toBe(681_566)
    expect(figureFlags(phones, { indicatorId: 'I-03', population: 543_000 })).toEqual([
      'no_base',
      'other_thing_counted',
      'base_implausible',
    ])
  })

  test('T4: accounts are accounts, whatever the label calls them', () => {
    const money = figure('lượt người dân sử dụng mobile money')
    expect(figureFlags(money, { indicatorId: 'F-03' })).toEqual([])
    expect(figureFlags({ ...money, counts: 'use' }, { indicatorId: 'F-03' })).toEqual([
      'other_thing_counted',
    ])
    const now = money.scaled ?? 0
    const before = now - (figure('tài khoản mobile money tăng').scaled ?? 0)
    expect(before).toBe(39_739)
    expect(growth(before, now)).toBe(1_443)
  })

  test('T5: two totals of alerts stay two figures; only one is the sum of its kinds', () => {
    const parts = ['nghiêm trọng', 'cao', 'trung bình'].map(
      (kind) => figure(`SOC: ${kind}`).scaled ?? 0,
    )
    const sum = parts.reduce((all, n) => all + n, 0)
    expect(sum).toBe(figure('SOC: cảnh báo trung tâm dữ liệu').scaled)
    expect(sum).not.toBe(figure('SOC: cảnh báo máy chủ').scaled)
    const { numerator = 0, denominator = 0, scaled } = figure('máy nhiễm mã độc')
    expect(scaledValue({ numerator, denominator, bound: '=' }, { factor: 100, decimals: 1 })).toBe(
      scaled,
    )
  })

  test('T6: “trên 90 %” is a bound, and a sum with it is one too', () => {
    const some = figure('DN nhỏ và vừa dùng nền tảng số')
    expect(some).toMatchObject({ bound: '>', scaled: 90 })
    expect(figureFlags(some, { indicatorId: 'E-06' })).toContain('bound_only')
    const sum = sumCounted([
      { numerator: 90, denominator: 100, bound: '>' },
      { numerator: 10, denominator: 100, bound: '=' },
    ])
    expect(sum).toEqual({ numerator: 100, denominator: 200, bound: '>' })
    const upper = { numerator: 1, denominator: 10, bound: '<' as const }
    expect(sumCounted([{ numerator: 90, denominator: 100, bound: '>' }, upper])?.bound).toBe('~')
    const change = difference(
      { numerator: 80, denominator: 100, bound: '=' },
      { numerator: 90, denominator: 100, bound: '>' },
      PERCENT,
    )
    expect(change).toEqual({ scaled: 1_000, bound: '>' })
  })

  test('T7: the comma is for decimals and the dot for thousands, and what may be both says so', () => {
    expect(readVietnameseNumber('45.474')).toEqual({ type: 'one', scaled: 45_474, decimals: 0 })
    expect(readVietnameseNumber('5735')).toEqual({ type: 'one', scaled: 5_735, decimals: 0 })
    expect(readVietnameseNumber('72,5')).toEqual({ type: 'one', scaled: 725, decimals: 1 })
    expect(readVietnameseNumber('1.234,56')).toEqual({ type: 'one', scaled: 123_456, decimals: 2 })
    expect(readVietnameseNumber('67,437')).toEqual({
      type: 'ambiguous',
      readings: [
        { scaled: 67_437, decimals: 0 },
        { scaled: 67_437, decimals: 3 },
      ],
    })
    for (const wrong of ['', '1.23', '1,2,3', '12.34.567', '-5', '5 %', '１２']) {
      expect(readVietnameseNumber(wrong), wrong).toEqual({ type: 'none' })
    }
  })
})

describe('the figures of the seeds', () => {
  test('all are there, each with what it says of itself', () => {
    expect(SEED_FIGURES).toHaveLength(72)
    const known = new Set<string>(INDICATORS.map(({ id }) => id))
    for (const { indicatorId, scaled, kind } of SEED_FIGURES) {
      if (indicatorId !== null) expect(known.has(indicatorId), indicatorId).toBe(true)
      if (scaled === null) expect(kind).toBe('target')
    }
  })

  test('a printed percentage with both its counts is what they give', () => {
    const whole = SEED_FIGURES.filter(
      ({ numerator, denominator }) => numerator !== undefined && denominator !== undefined,
    )
    expect(whole.length).toBeGreaterThanOrEqual(6)
    for (const { numerator = 0, denominator = 0, scaled, decimals } of whole) {
      expect(scaledValue({ numerator, denominator, bound: '=' }, { factor: 100, decimals })).toBe(
        scaled,
      )
    }
  })

  test('Sông Cầu gained 10,6 points and Quang Thuận 6,3', () => {
    const gain = (place: string) =>
      (figure(`phí trực tuyến, ${place}`).scaled ?? 0) -
      (figure(`phí trực tuyến, ${place}, trước`).scaled ?? 0)
    expect(gain('Phường Sông Cầu')).toBe(106)
    expect(gain('Quang Thuận')).toBe(63)
  })
})

describe('the catalogue', () => {
  test('has every indicator once in a version, and no share without a denominator', () => {
    expect(INDICATORS).toHaveLength(42)
    expect(new Set(INDICATORS.map(({ id, version }) => `${id}@${version}`)).size).toBe(42)
    for (const { id, factor, denominator, name, numerator } of INDICATORS) {
      expect(factor === 100, id).toBe(denominator !== null)
      expect(name.vi !== '' && name.en !== '' && numerator.vi !== '', id).toBe(true)
    }
  })
})
