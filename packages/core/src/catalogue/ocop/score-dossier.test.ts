import { marketDay } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../testing/a-market.ts'
import { formatPoints, points } from './points.ts'
import { criteriaOf, type Rubric } from './rubric.ts'
import { rubricOf, ruleFor } from './rules.ts'
import { type Answers, bandOf, joinScores, scoreDossier } from './score-dossier.ts'

const RULE = '26/2026/QĐ-TTg'
const form = (set: number): Rubric => must(rubricOf(RULE, set))
const best = (rubric: Rubric): Answers =>
  Object.fromEntries(criteriaOf(rubric).map(({ number, options }) => [number, options.length]))
const none = (rubric: Rubric): Answers =>
  Object.fromEntries(criteriaOf(rubric).map(({ number }) => [number, 0]))
const scored = (answers: Answers, set = 1) => must(scoreDossier(form(set), answers))

test.each([
  [10_000, 5],
  [9_000, 5],
  [8_999, 4],
  [7_000, 4],
  [6_999, 3],
  [5_000, 3],
  [4_999, 2],
  [3_000, 2],
  [2_999, 1],
  [0, 1],
])('%i hundredths are %i stars by points alone', (score, stars) => {
  expect(bandOf(RULE, points(score))).toBe(stars)
})

test.each(Array.from({ length: 26 }, (_, i) => i + 1))(
  'the best form of set %i has 100 points and 5 stars, an empty one 0 and 1',
  (set) => {
    expect(scored(best(form(set)), set)).toMatchObject({
      score: 10_000,
      band: 5,
      gate: 5,
      stars: 5,
    })
    expect(scored(none(form(set)), set)).toMatchObject({ score: 0, band: 1, gate: 2, stars: 1 })
  },
)

test('one requirement for three stars left open holds 99 points at two', () => {
  const unlabelled = scored({ ...best(form(1)), '2.3': 0 })
  expect(unlabelled).toMatchObject({ score: 9_700, band: 5, gate: 2, stars: 2 })
  expect(unlabelled.openGates).toEqual([{ criterion: '2.3', stars: 3, position: 1 }])
})

test('without the traceability code on the label a perfect product has three stars', () => {
  const untraced = scored({ ...best(form(1)), '2.3': 2 })
  expect(untraced).toMatchObject({ score: 9_900, band: 5, gate: 3, stars: 3 })
  expect(untraced.openGates).toEqual([{ criterion: '2.3', stars: 4, position: 3 }])
})

test('without steady contracts it has four; a box beyond the marked one meets it too', () => {
  expect(scored({ ...best(form(1)), '1.5': 3 })).toMatchObject({ gate: 4, stars: 4 })
  expect(scored({ ...best(form(1)), '2.2': 4 }).stars).toBe(5)
  expect(scored({ ...best(form(1)), '2.2': 3 }).stars).toBe(5)
})

test('all requirements met do not lift a product above its points', () => {
  const rubric = form(1)
  const least = Object.fromEntries(
    criteriaOf(rubric).map(({ number, options }) => [
      number,
      options.findLastIndex(({ gate }) => gate !== null) + 1,
    ]),
  )
  const modest = scored(least)
  expect(modest.gate).toBe(5)
  expect(modest.stars).toBe(modest.band)
  expect(modest.band).toBeLessThan(5)
})

test('the structure of a story counts only when there is a story', () => {
  const result = scoreDossier(form(1), { ...best(form(1)), '5.1': 1 })
  expect(result).toEqual({
    ok: false,
    problem: {
      type: 'InvalidInput',
      issues: [{ path: 'answers.5.2', message: 'needs 5.1' }],
    },
  })
})

test('bottled water with a foreign body is not assessed further', () => {
  const dirty = scored({ ...best(form(16)), '6.1': 1 }, 16)
  expect(dirty).toMatchObject({ score: 9_700, stars: 1, stoppedBy: ['6.1'] })
})

test('a form with a gap, a box that is not there or a strange line is refused by name', () => {
  const { '1.1': _dropped, ...gap } = best(form(1))
  const result = scoreDossier(form(1), { ...gap, '1.2': 4, '1.3': 1.5, '1.4': -1, '99': 1 })
  expect(!result.ok && result.problem).toMatchObject({
    issues: [
      { path: 'answers.1.1', message: 'no answer' },
      { path: 'answers.1.2', message: 'no such option' },
      { path: 'answers.1.3', message: 'no such option' },
      { path: 'answers.1.4', message: 'no such option' },
      { path: 'answers.99', message: 'no such criterion' },
    ],
  })
})

test('the mean of a council never rounds into a band it did not reach', () => {
  const one = { ...scored(best(form(1))), score: points(7_000) }
  const two = { ...one, score: points(6_999) }
  expect(joinScores(RULE, [one, one, two])).toMatchObject({ score: 6_999, band: 3, stars: 3 })
  expect(joinScores(RULE, [one, one])).toMatchObject({ score: 7_000, band: 4, stars: 4 })
})

test('a council shows no star that one member has not seen proved', () => {
  const sure = scored(best(form(1)))
  const doubtful = scored({ ...best(form(1)), '10': 1 })
  const joined = joinScores(RULE, [sure, sure, doubtful])
  expect(joined).toMatchObject({ gate: 3, stars: 3 })
  expect(joined.openGates).toEqual([{ criterion: '10', stars: 4, position: 2 }])
})

test('stars are the lesser of band and gate, and a better box never costs a star', () => {
  const anyForm = fc
    .integer({ min: 1, max: 26 })
    .chain((set) =>
      fc.tuple(
        fc.constant(set),
        fc.record(
          Object.fromEntries(
            criteriaOf(form(set)).map(({ number, options }) => [
              number,
              fc.integer({ min: 0, max: options.length }),
            ]),
          ),
        ),
        fc.nat(),
      ),
    )
  fc.assert(
    fc.property(anyForm, ([set, drawn, at]) => {
      const criteria = criteriaOf(form(set))
      const answers: Record<string, number> = { ...drawn }
      for (const { number, needs } of criteria) if (needs !== null) answers[number] = 0
      const before = scored(answers, set)
      if (before.stoppedBy.length === 0) {
        expect(before.stars).toBe(Math.min(before.band, before.gate))
      }
      const { number, options } = criteria[at % criteria.length] ?? { number: '', options: [] }
      const here = answers[number] ?? 0
      const better = options.find(({ position, variant }) => {
        return position > here && variant === (options[here - 1]?.variant ?? variant)
      })
      const needless = criteria.find((each) => each.number === number)?.needs === null
      if (!better || !needless) return
      const after = scored({ ...answers, [number]: better.position }, set)
      expect(after.stars).toBeGreaterThanOrEqual(before.stars)
      expect(after.score).toBeGreaterThanOrEqual(before.score)
    }),
  )
})

test('a dossier filed before 22 May 2026 keeps its rule for 60 days, a renewal for 30', () => {
  const rule = (filed: string, decided: string, purpose: 'first' | 'renewal' = 'first') =>
    must(ruleFor({ filedOn: marketDay(filed), decidedOn: marketDay(decided), purpose })).rule
  expect(rule('2026-05-21', '2026-07-21')).toBe('1489/QĐ-TTg')
  expect(rule('2026-05-21', '2026-07-22')).toBe(RULE)
  expect(rule('2026-05-22', '2026-06-01')).toBe(RULE)
  expect(rule('2026-05-21', '2026-06-21', 'renewal')).toBe('1489/QĐ-TTg')
  expect(rule('2026-05-21', '2026-06-22', 'renewal')).toBe(RULE)
  expect(rule('2024-03-01', '2024-05-01')).toBe('148/QĐ-TTg')
  const early = marketDay('2021-06-30')
  expect(ruleFor({ filedOn: early, decidedOn: early, purpose: 'first' }).ok).toBe(false)
})

test('points are written the Vietnamese way', () => {
  expect(formatPoints(points(6_999))).toBe('69,99')
  expect(formatPoints(points(9_000))).toBe('90,00')
  expect(formatPoints(points(5))).toBe('0,05')
  expect(() => points(10_001)).toThrow()
  expect(() => points(69.99)).toThrow()
})
