import { dong, isDong, marketDay } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  capCheck,
  capsOn,
  type Holding,
  smallestRaise,
  smallestRepayment,
  smallestRepayments,
} from './capital-caps.ts'
import { payInBy } from './pay-in-by.ts'

const CAPS = capsOn(marketDay('2026-11-21'), 'cooperative', null)
const holding = (name: string, amount: number, like: Partial<Holding> = {}): Holding => ({
  memberId: `member_${name}` as Holding['memberId'],
  associate: false,
  foreign: false,
  amount: dong(amount),
  ...like,
})

test('vector: of 100 million A may hold 30; when B leaves with 20, A must give back 8,571,429', () => {
  const a = holding('a', 30_000_000)
  const b = holding('b', 20_000_000)
  const others = ['c', 'd', 'e'].map((name, n) => holding(name, n === 0 ? 10_000_000 : 20_000_000))
  expect(capCheck([a, b, ...others], CAPS)).toEqual([])
  const [breach] = capCheck([a, ...others], CAPS)
  expect(breach).toMatchObject({ cap: 'member', memberId: a.memberId, total: 80_000_000 })
  if (!breach) throw new Error('no breach')
  const repay = smallestRepayment(breach)
  expect(repay).toBe(8_571_429)
  const after = (given: number) => capCheck([holding('a', 30_000_000 - given), ...others], CAPS)
  expect(after(repay)).toEqual([])
  expect(after(repay - 1)).toHaveLength(1)
  // The naive error: 30 % of the 80 million, though the charter capital falls too.
  expect(after(6_000_000)).toHaveLength(1)
})

test('the other remedy is that others add capital', () => {
  const share = { holding: dong(30_000_000), total: dong(80_000_000), limit: 3_000 }
  expect(smallestRaise(share)).toBe(20_000_000)
  expect(smallestRaise({ ...share, total: dong(100_000_000) })).toBe(0)
})

test('associates, and foreigners, are limited together', () => {
  const all = [
    ...['a', 'b', 'c', 'd'].map((name) => holding(name, 17)),
    holding('e', 16, { associate: true, foreign: true }),
    holding('f', 16, { associate: true, foreign: true }),
  ]
  expect(capCheck(all, CAPS).map(({ cap, holding: held }) => [cap, held])).toEqual([
    ['associates', 32],
    ['foreign', 32],
  ])
})

test('a union may have 40 %, a charter may be stricter, before the law there was no line here', () => {
  const day = marketDay('2024-07-01')
  expect(capsOn(day, 'union', null).member).toBe(4_000)
  expect(capsOn(day, 'cooperative', 2_000).member).toBe(2_000)
  expect(capsOn(day, 'cooperative', 3_500).member).toBe(3_000)
  expect(capsOn(marketDay('2024-06-30'), 'cooperative', null).member).toBe(10_000)
})

test('the smallest repayment is enough, and one đồng less is not', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000_000 })
  // No charter caps below one percent: `AdoptCharter`.
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 100, max: 9_999 }), (held, rest, limit) => {
      const share = { holding: dong(held), total: dong(held + rest), limit }
      const fits = (given: number) =>
        BigInt(held - given) * 10_000n <= BigInt(limit) * BigInt(held + rest - given)
      const repay = smallestRepayment(share)
      expect(fits(repay)).toBe(true)
      expect(repay === 0 || !fits(repay - 1)).toBe(true)
      expect(isDong(smallestRaise(share))).toBe(true)
    }),
  )
})

test('two who pass the limit at once give back the least that mends both', () => {
  const held = [dong(35_000_000), dong(34_000_000)]
  const total = dong(100_000_000)
  const repaid = smallestRepayments(held, { total, limit: 3_000 })
  const left = total - repaid.reduce((sum, one) => sum + one, 0)
  for (const [index, amount] of held.entries()) {
    const keeps = amount - (repaid[index] ?? 0)
    expect(keeps * 10_000).toBeLessThanOrEqual(left * 3_000)
    expect((keeps + 1) * 10_000).toBeGreaterThan((left + 1) * 3_000)
  }
})

test.each([
  ['2026-01-05', '2026-07-05'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-30', '2028-02-29'],
  ['2026-07-01', '2027-01-01'],
  ['2024-06-30', null],
])('capital promised on %s is due by %s', (pledged, due) => {
  expect(payInBy(marketDay(pledged))).toBe(due)
})
