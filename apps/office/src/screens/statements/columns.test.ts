import type { StatementMap } from '@cho40/contract'
import { expect, test } from 'vitest'
import { columnAt, isEnough, withColumn } from './columns.ts'

const MAP: StatementMap = {
  fingerprint: 'A|B|C',
  columns: { date: 0, amount: 1, memo: 2 },
  dateOrder: 'day-first',
}

test('a column that is said to hold something else gives the first up', () => {
  const map = withColumn(MAP, 1, 'credit')
  expect(map.columns).toEqual({ date: 0, credit: 1, memo: 2 })
  expect(columnAt(map, 1)).toBe('credit')
})

test('what is said of another column moves there', () => {
  expect(withColumn(MAP, 3, 'memo').columns).toEqual({ date: 0, amount: 1, memo: 3 })
})

test('a column may be left out, and then the rest may not be enough', () => {
  expect(isEnough(MAP.columns)).toBe(true)
  expect(isEnough(withColumn(MAP, 0, undefined).columns)).toBe(false)
  expect(isEnough(withColumn(MAP, 2, undefined).columns)).toBe(false)
})
