import type { ScoredFigure, ScoreRule } from '@cho40/contract'
import { marketDay } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../testing/a-market.ts'
import { nextPoints } from './next-points.ts'
import { pointsOf, score } from './score.ts'
import { COMMUNE_SCORECARD } from './scorecard.ts'

const DAY = marketDay('2026-12-15')
const FIGURES: Readonly<Record<string, ScoredFigure>> = {
  disbursement: { numerator: 68, denominator: 100 },
  'M-01': { numerator: 90, denominator: 100 },
  'E-01': { numerator: 2, denominator: 3 },
  'ocop-4': { numerator: 1, denominator: null },
  'ocop-3': { numerator: 3, denominator: null },
  late: { numerator: 2, denominator: null },
}

function scored(change: Readonly<Record<string, ScoredFigure>> = {}, on = DAY) {
  const figures = new Map(Object.entries({ ...FIGURES, ...change }))
  return score(COMMUNE_SCORECARD, { figures, year: 2026, on })
}

function points(id: string, figure: ScoredFigure) {
  return must(scored({ [id]: figure })).lines.find((line) => line.id === id)?.points
}

test('disbursement is rate ÷ 85 % × 10 with two decimals, and never more than 10', () => {
  expect(points('disbursement', { numerator: 68, denominator: 100 })).toBe(800)
  expect(points('disbursement', { numerator: 1, denominator: 3 })).toBe(392)
  expect(points('disbursement', { numerator: 99, denominator: 100 })).toBe(1_000)
})

test('bands give the points of the highest that is reached', () => {
  expect(points('M-01', { numerator: 100, denominator: 100 })).toBe(1_500)
  expect(points('M-01', { numerator: 9_999, denominator: 10_000 })).toBe(1_000)
  expect(points('M-01', { numerator: 1, denominator: 100 })).toBe(0)
})

test('a/b × max is rounded half up', () => {
  expect(points('E-01', { numerator: 2, denominator: 3 })).toBe(4_000)
  expect(points('E-01', { numerator: 1, denominator: 7 })).toBe(857)
})

test('4 stars give 1 point, 3 stars half of one; late reports take off half a point each', () => {
  const all = must(scored())
  expect(all).toMatchObject({ bonus: 250, penalty: 100, maximum: 8_500 })
  expect(all.points).toBe(800 + 1_000 + 4_000 + 250 - 100)
  expect(points('late', { numerator: 40, denominator: null })).toBe(500)
})

test('what does not apply lowers the maximum, and so does 0 of 0', () => {
  expect(must(scored({ 'E-01': null }))).toMatchObject({ maximum: 2_500, points: 1_950 })
  expect(must(scored({ 'E-01': { numerator: 0, denominator: 0 } })).maximum).toBe(2_500)
})

test('figures are refused after 20 December, and a line without one is named', () => {
  expect(scored({}, marketDay('2026-12-20')).ok).toBe(true)
  expect(scored({}, marketDay('2026-12-21'))).toMatchObject({
    problem: { type: 'DayClosed', day: '2026-12-20' },
  })
  const figures = new Map<string, ScoredFigure>([['M-01', null]])
  expect(score(COMMUNE_SCORECARD, { figures, year: 2026, on: DAY })).toMatchObject({
    problem: { type: 'InvalidInput' },
  })
})

const rule = (id: string): ScoreRule => {
  const line = COMMUNE_SCORECARD.lines.find((one) => one.id === id)
  if (!line) throw new Error(`the card has a line ${id}`)
  return line.rule
}

test('what brings the next points is told as a number of the same denominator', () => {
  const next = (id: string, numerator: number, denominator: number | null) =>
    nextPoints(rule(id), { numerator, denominator }, 2)
  expect(next('M-01', 56, 90)).toEqual({ numerator: 72, points: 1_000 })
  expect(next('M-01', 72, 90)).toEqual({ numerator: 90, points: 1_500 })
  expect(next('M-01', 90, 90)).toBeNull()
  expect(next('disbursement', 68, 100)).toEqual({ numerator: 85, points: 1_000 })
  expect(next('E-01', 2, 3)).toEqual({ numerator: 3, points: 6_000 })
  expect(next('ocop-4', 1, null)).toEqual({ numerator: 2, points: 200 })
  expect(next('late', 10, null)).toBeNull()
  expect(next('E-01', 0, 0)).toBeNull()
})

test('the next points are more, are what the figure brings, and no smaller figure of a band does', () => {
  const bands = fc.array(fc.record({ from: fc.nat(20_000), points: fc.nat(3_000) }), {
    minLength: 1,
    maxLength: 6,
  })
  const any = fc.record({
    bands,
    numerator: fc.nat(500),
    denominator: fc.integer({ min: 1, max: 400 }),
  })
  fc.assert(
    fc.property(any, (one) => {
      const byBands: ScoreRule = { by: 'bands', bands: one.bands }
      const at = (numerator: number) =>
        pointsOf({ rule: byBands }, { numerator, denominator: one.denominator }, 2) ?? 0
      const next = nextPoints(byBands, one, 2)
      const now = at(one.numerator)
      if (next) {
        expect(next.points).toBeGreaterThan(now)
        expect(at(next.numerator)).toBe(next.points)
        expect(at(next.numerator - 1)).toBeLessThanOrEqual(now)
      } else {
        for (let more = one.numerator; more <= one.denominator * 2; more += 1) {
          expect(at(more)).toBeLessThanOrEqual(now)
        }
      }
    }),
  )
})
