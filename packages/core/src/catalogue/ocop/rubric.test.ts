import { expect, test } from 'vitest'
import { PRODUCT_SETS, setsOfBranch } from './classification.ts'
import { readRubric } from './read-rubric.ts'
import { criteriaOf, type Gate, type Rubric, rubricFaults } from './rubric.ts'
import { OCOP_RULES, rubricOf } from './rules.ts'

const RULE = '26/2026/QĐ-TTg'

function form(set: number): Rubric {
  const rubric = rubricOf(RULE, set)
  if (!rubric.ok) throw new Error(`no form ${set}`)
  return rubric.value
}

const gatesIn = (rubric: Rubric, gate: Gate) =>
  criteriaOf(rubric).flatMap(({ options }) => options.filter((option) => option.gate === gate))
    .length

test('six branches hold seventeen groups and twenty-six sets', () => {
  expect(PRODUCT_SETS.map(({ number }) => number)).toEqual(
    Array.from({ length: 26 }, (_, i) => i + 1),
  )
  expect(new Set(PRODUCT_SETS.map(({ branch }) => branch)).size).toBe(6)
  expect(new Set(PRODUCT_SETS.map(({ branch, group }) => `${branch}${group}`)).size).toBe(17)
  expect(setsOfBranch('II')).toEqual([14, 15, 16, 17])
})

test.each(PRODUCT_SETS)('the form of set $number adds up line by line to 100', ({ number }) => {
  const rubric = form(number)
  expect(rubricFaults(rubric)).toEqual([])
  expect(rubric.parts.map(({ number: part, max }) => [part, max])).toEqual([
    ['A', 40],
    ['B', 25],
    ['C', 35],
  ])
})

test('set 1 has the printed maxima and the stars counted by hand', () => {
  const rubric = form(1)
  const sections = rubric.parts.map(({ below }) => below.map(({ max }) => max))
  expect(sections).toEqual([
    [18, 10, 12],
    [13, 12],
    [12, 3, 5, 5, 5, 2, 3],
  ])
  expect([gatesIn(rubric, 3), gatesIn(rubric, 4), gatesIn(rubric, 5)]).toEqual([7, 12, 3])
  expect(criteriaOf(rubric)).toHaveLength(32)
})

test('sets 2 to 10 carry as many stars as an independent count found', () => {
  for (let set = 2; set <= 10; set += 1) {
    const rubric = form(set)
    expect([7, 8]).toContain(gatesIn(rubric, 3))
    expect([13, 14]).toContain(gatesIn(rubric, 4))
    expect([5, 6]).toContain(gatesIn(rubric, 5))
  }
})

test('tourism has stars on growth and on intellectual property only', () => {
  const marked = criteriaOf(form(26)).filter(({ options }) => options.some(({ gate }) => gate))
  expect(marked.map(({ number }) => number)).toEqual(['3.4', '3.5'])
})

test('a form with a wrong sum, a falling box, a falling star or a loose need is found out', () => {
  const faults = (text: string) => rubricFaults(readRubric('x', 1, text))
  expect(faults('A 100\n1 100 Tên\n1.1 60 a: 0 60\n1.2 40 b: 0 40')).toEqual([])
  expect(faults('A 100\n1 100 Tên\n1.1 60 a: 0 60\n1.2 39 b: 0 39')).toEqual(['1'])
  expect(faults('A 100\n1 100 a: 50 0 100')).toEqual(['1'])
  expect(faults('A 100\n1 100 a: 50**** 100***')).toEqual(['1'])
  expect(faults('A 100\n1 100 @2 a: 0 100')).toEqual(['1'])
  expect(faults('A 90\n1 90 a: 0 90')).toEqual(['total'])
})

test('the rules before 2026 are kept with what is known of them, and no more', () => {
  const [now, ...before] = OCOP_RULES
  expect(now.validUntil).toBeNull()
  for (const { rule, validUntil, bands } of before) {
    expect(validUntil).toBe('2026-07-21')
    expect(bands).toBeNull()
    expect(rubricOf(rule, 1).ok).toBe(false)
  }
  expect(rubricOf(RULE, 27).ok).toBe(false)
})
