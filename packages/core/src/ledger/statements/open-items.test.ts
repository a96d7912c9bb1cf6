import { marketDay, plusDays } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agesOf, type Item } from './open-items.ts'

const ON = marketDay('2026-11-30')
const item = (daysAgo: number, amount: number, undone = false): Item => ({
  day: plusDays(ON, -daysAgo),
  amount,
  undone,
})

test('a payment settles the oldest first: what is left has the age of the newest', () => {
  expect(agesOf([item(100, 500), item(40, 300), item(2, 200), item(1, -600)], ON)).toEqual([
    200, 200, 0, 0,
  ])
})

test('the classes end on the 30th, the 60th and the 90th day', () => {
  const ages = [0, 30, 31, 60, 61, 90, 91].map((days) => item(days, 1))
  expect(agesOf(ages, ON)).toEqual([2, 2, 2, 1])
})

test('what was undone has no age, and what a creditor is owed is negative', () => {
  expect(agesOf([item(95, -70), item(3, -900, true), item(3, 900, true)], ON)).toEqual([
    0, 0, 0, -70,
  ])
})

test('property: the classes sum to the balance', () => {
  const any = fc.record({ days: fc.nat(400), amount: fc.integer({ min: -1e9, max: 1e9 }) })
  fc.assert(
    fc.property(fc.array(any), (items) => {
      const made = items.map(({ days, amount }) => item(days, amount))
      const balance = made.reduce((sum, { amount }) => sum + amount, 0)
      expect(agesOf(made, ON).reduce((sum, age) => sum + age, 0)).toBe(balance)
    }),
  )
})
