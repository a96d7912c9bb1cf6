import { dong, type MarketDay, marketDay, plusDays } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceTo } from './threshold.ts'

const THRESHOLD = dong(1_000_000_000)
const day = marketDay
const on = (text: string, amount: number) => ({ day: day(text), amount: dong(amount) })
const at = (
  text: string,
  days: readonly { readonly day: MarketDay; readonly amount: ReturnType<typeof dong> }[],
) => distanceTo(THRESHOLD, { day: day(text), days, elsewhere: dong(0) })

test('a household is warned from 70, 90 and 100 percent, and has crossed only above it', () => {
  const levels = [699_999_999, 700_000_000, 899_999_999, 900_000_000, 999_999_999, 1_000_000_000]
  expect(levels.map((amount) => at('2026-06-30', [on('2026-06-01', amount)]).level)).toEqual([
    'far',
    'nearing',
    'nearing',
    'near',
    'near',
    'reached',
  ])
  expect(at('2026-06-30', [on('2026-06-01', 1_000_000_000)])).toMatchObject({
    left: 0,
    above: 0,
    crossedOn: null,
  })
  expect(at('2026-06-30', [on('2026-06-01', 1_000_000_001)])).toMatchObject({
    above: 1,
    crossedOn: '2026-06-01',
  })
})

test('a return that brings the year below the threshold again undoes the crossing', () => {
  const days = [on('2026-05-01', 1_100_000_000), on('2026-05-09', -200_000_000)]
  expect(at('2026-05-31', days).crossedOn).toBeNull()
  const again = [...days, on('2026-05-20', 150_000_000)]
  expect(at('2026-05-31', again).crossedOn).toBe('2026-05-20')
})

test('the projection goes on with the mean of the last 90 days, days without sales included', () => {
  // 10 million every tenth day of 90: 1 million a day, and 100,000,001 đồng to go above.
  const days = Array.from({ length: 9 }, (_, n) => ({
    day: plusDays(day('2026-06-01'), n * 10),
    amount: dong(10_000_000),
  }))
  const old = on('2026-01-02', 810_000_000)
  const { projection } = at('2026-08-29', [old, ...days])
  expect(projection).toMatchObject({ windowDays: 90, perDay: 1_000_000, crossingOn: '2026-12-08' })
  expect(projection?.yearEnd).toBe(900_000_000 + 124 * 1_000_000)
})

test('a household that began last week is projected from its own days', () => {
  const { projection } = at('2026-11-21', [on('2026-11-12', 100_000_000)])
  expect(projection).toMatchObject({ windowDays: 10, perDay: 10_000_000, crossingOn: null })
})

test('nothing sold, nothing projected; more taken back than sold never crosses', () => {
  expect(at('2026-11-21', []).projection).toBeNull()
  expect(at('2026-11-21', [on('2026-11-20', -5)]).projection).toMatchObject({
    perDay: 0,
    crossingOn: null,
  })
})

test('property: on the projected day, and not the day before, the pace is above the threshold', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 20_000_000 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(amounts, (sums) => {
      const days = sums.map((amount, n) => ({
        day: plusDays(day('2026-02-01'), n),
        amount: dong(amount),
      }))
      const last = days.at(-1)?.day ?? day('2026-02-01')
      const { revenue, projection } = at(last, days)
      if (!projection?.crossingOn) return
      const paced = (until: MarketDay) => {
        const ahead = (Date.parse(until) - Date.parse(last)) / 86_400_000
        return BigInt(revenue) * BigInt(sums.length) + BigInt(revenue) * BigInt(ahead)
      }
      const limit = BigInt(THRESHOLD) * BigInt(sums.length)
      expect(paced(projection.crossingOn) > limit).toBe(true)
      expect(paced(plusDays(projection.crossingOn, -1)) > limit).toBe(false)
    }),
  )
})
