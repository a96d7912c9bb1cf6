import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generated } from './build.ts'
import { tidyName } from './tidy-name.ts'
import { REFORM, versions } from './versions.ts'

const all = versions()
const count = (days: { from?: string; to?: string }, digits: number): number =>
  all.filter(
    (unit) =>
      unit.code.length === digits &&
      (days.from === undefined || unit.from === days.from) &&
      (days.to === undefined || unit.to === days.to),
  ).length

test('the committed table is what the package and the facts give', () => {
  const file = join(import.meta.dirname, '../../../packages/core/data/places/units.js')
  expect(readFileSync(file, 'utf8')).toBe(generated())
})

test('the counts of the official lists', () => {
  expect([2, 3, 5].map((digits) => count({ to: REFORM }, digits))).toEqual([63, 696, 10_035])
  expect([2, 3, 5].map((digits) => count({ to: '-' }, digits))).toEqual([34, 0, 3321])
})

test('everything of before became something that is there', () => {
  const after = new Set(all.filter(({ from }) => from === REFORM).map(({ code }) => code))
  for (const { code, tail } of all.filter((unit) => unit.to === REFORM && unit.code.length !== 3)) {
    const codes = tail.includes('=') ? [code] : tail.replace(/^.*>/, '').split(',')
    expect(codes.filter((code) => !after.has(code))).toEqual([])
  }
})

test('names are written one way', () => {
  expect(
    ['Hoà An', 'Thuỷ Nguyên', 'Phú Quý', 'Khoẻ', 'Cư M’ta', 'Nậm ét', 'Hoàng  Hoa'].map(tidyName),
  ).toEqual(['Hòa An', 'Thủy Nguyên', 'Phú Quý', 'Khỏe', "Cư M'ta", 'Nậm Ét', 'Hoàng Hoa'])
  expect(tidyName('Hoà Quỳ'.normalize('NFD'))).toBe('Hòa Quỳ')
})
