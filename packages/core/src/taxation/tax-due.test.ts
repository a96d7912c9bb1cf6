import { basisPoints, dong, marketDay } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../testing/a-market.ts'
import { taxDue } from './tax-due.ts'

const goods = (amount: number) => [{ branch: 'goods' as const, amount: dong(amount) }]
const due = (amount: number) => must(taxDue({ year: 2026, revenue: goods(amount) }))

test('vector: goods of 1,200,000,000 owe VAT 12,000,000 and income tax 1,000,000', () => {
  expect(due(1_200_000_000)).toMatchObject({ above: true, vat: 12_000_000, pit: 1_000_000 })
})

test('vector: 1,000,000,000 exactly owes nothing', () => {
  expect(due(1_000_000_000)).toMatchObject({ above: false, vat: 0, pit: 0, byIncome: null })
})

test('vector: one đồng more owes VAT 10,000,000: the cliff', () => {
  expect(due(1_000_000_001)).toMatchObject({ above: true, vat: 10_000_000, pit: 0 })
})

test('what was known before the decree that reached back: 500,000,000 was the threshold', () => {
  const revenue = goods(600_000_000)
  const then = must(taxDue({ year: 2026, revenue, known: marketDay('2026-04-28') }))
  expect(then).toMatchObject({ threshold: 500_000_000, vat: 6_000_000, pit: 500_000 })
  expect(must(taxDue({ year: 2026, revenue }))).toMatchObject({ threshold: 1_000_000_000, vat: 0 })
})

test('before any of it was published, and for years before it, no figure is made up', () => {
  const early = taxDue({ year: 2026, revenue: goods(1), known: marketDay('2026-03-04') })
  expect(early).toMatchObject({ ok: false, problem: { type: 'InvalidInput' } })
  expect(taxDue({ year: 2024, revenue: goods(1) })).toMatchObject({ ok: false })
})

test('the deduction is given once, first to the branch that is taxed highest or as chosen', () => {
  const revenue = [
    { branch: 'goods' as const, amount: dong(900_000_000) },
    { branch: 'services' as const, amount: dong(600_000_000) },
  ]
  // Services whole, 400 million of goods: 0.5 % of the other 500 million.
  expect(must(taxDue({ year: 2026, revenue }))).toMatchObject({ vat: 39_000_000, pit: 2_500_000 })
  const chosen = must(taxDue({ year: 2026, revenue, deductFrom: ['goods'] }))
  // Goods whole, 100 million of services: 2 % of the other 500 million.
  expect(chosen).toMatchObject({ vat: 39_000_000, pit: 10_000_000 })
})

test('from 1 to 3 billion income tax may go by income, above that it must', () => {
  expect(due(3_000_000_000).byIncome).toEqual({ rate: 1_500, obligatory: false })
  expect(due(3_000_000_001)).toMatchObject({ pit: null, byIncome: { rate: 1_700 } })
  expect(due(50_000_000_001).byIncome).toEqual({ rate: 2_000, obligatory: true })
})

test('own farm produce pays what its user decided, an unnamed branch the highest rates', () => {
  const ownRates = { vat: basisPoints(0), pit: basisPoints(0) }
  const amount = dong(1_100_000_000)
  const own = { branch: 'nong_san_tu_san_xuat' as const, ownRates, amount }
  expect(must(taxDue({ year: 2026, revenue: [own] }))).toMatchObject({ vat: 0, pit: 0 })
  const unnamed = must(taxDue({ year: 2026, revenue: [{ branch: null, amount }] }))
  expect(unnamed).toMatchObject({ vat: 55_000_000, pit: 2_000_000 })
})

test('property: the deduction is never more than its whole, nor more than a branch sold', () => {
  const part = fc.record({
    branch: fc.constantFrom('goods', 'services', 'production', 'other', null),
    amount: fc.integer({ min: 0, max: 2_000_000_000 }).map(dong),
  })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (revenue) => {
      const { branches, above, vat } = must(taxDue({ year: 2026, revenue }))
      const deducted = branches.reduce((sum, one) => sum + one.deducted, 0)
      expect(deducted).toBe(above ? 1_000_000_000 : 0)
      expect(branches.every((one) => one.deducted <= one.amount && one.pit >= 0)).toBe(true)
      expect(vat === 0).toBe(!above)
    }),
  )
})
