import type { MarketStallDay } from '@cho40/contract'
import { instant, instantToMs, makeId } from '@cho40/values'
import { expect, test } from 'vitest'
import { percent, totalsOf } from './totals.ts'

const id = makeId('stall', {
  ms: instantToMs(instant('2026-11-21T00:00:00.000Z')),
  random: new Uint8Array(10),
})

const stall = (day: Partial<MarketStallDay>): MarketStallDay => ({
  id,
  number: '1',
  name: 'Rau',
  sales: 0,
  cashlessSales: 0,
  openExceptions: 0,
  closed: false,
  ...day,
})

test('the total is the sum of its lines', () => {
  const totals = totalsOf([
    stall({ sales: 8, cashlessSales: 5, openExceptions: 1, closed: true }),
    stall({ sales: 7, cashlessSales: 1 }),
  ])
  expect(totals).toEqual({ stalls: 2, sales: 15, cashless: 6, share: 40, open: 1, closed: 1 })
})

test('of no sales there is no share', () => {
  expect(totalsOf([stall({})]).share).toBeUndefined()
  expect(percent(1, 3)).toBe(33)
})
