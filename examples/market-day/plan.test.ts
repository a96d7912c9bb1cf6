import { instant, marketDayOf, plusMs } from '@cho40/values'
import { describe, expect, test } from 'vitest'
import { paidAt, planDay, STALLS } from './plan.ts'

const NOON = instant('2026-11-21T05:00:00.000Z')
const JUST_AFTER_MIDNIGHT = instant('2026-11-21T17:05:00.000Z')

describe('a planned day', () => {
  test('is the same for the same seed and another for another', () => {
    expect(planDay(7, NOON).sales).toEqual(planDay(7, NOON).sales)
    expect(planDay(8, NOON).sales).not.toEqual(planDay(7, NOON).sales)
  })

  test.each([1, 2, 3, 40, 2030])('of seed %j has one of each mishap on twelve stalls', (seed) => {
    const { sales } = planDay(seed, NOON)
    expect(sales).toHaveLength(200)
    expect(new Set(sales.map(({ stall }) => stall)).size).toBe(STALLS)
    const courses = sales.flatMap((sale) => (sale.method === 'qr' ? [sale.course] : []))
    const special = courses.filter((course) => course !== 'exact').toSorted()
    expect(special).toEqual([
      'alarm',
      'cancelled',
      'corrected',
      'late',
      'no_code',
      'no_code',
      'over',
      'short',
      'twice',
      'unpaid',
    ])
    expect(sales.filter((sale) => sale.method === 'cash' && sale.voided)).toHaveLength(1)
    expect(sales.filter((sale) => sale.method === 'qr' && sale.lost).length).toBeGreaterThan(2)
  })

  test.each([NOON, JUST_AFTER_MIDNIGHT])('lies within one market day before %s', (now) => {
    const { day, sales } = planDay(1, now)
    for (const sale of sales) {
      expect(marketDayOf(sale.at)).toBe(day)
      expect(marketDayOf(paidAt(sale))).toBe(day)
      expect(plusMs(paidAt(sale), 95_000) < now).toBe(true)
    }
  })
})
