import { SALE_UNITS } from '@cho40/contract'
import { dong } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOf, pricePerBase } from './unit-price.ts'

test.each([
  ['kg', undefined, 85_000, { price: 85_000, base: 'kg' }],
  ['lạng', undefined, 22_000, { price: 220_000, base: 'kg' }],
  ['yến', undefined, 180_000, { price: 18_000, base: 'kg' }],
  ['chục', undefined, 35_000, { price: 3_500, base: 'piece' }],
  ['chục', { amount: 12, base: 'piece' }, 35_000, { price: 2_917, base: 'piece' }],
  ['con', { amount: 1_800, base: 'g' }, 270_000, { price: 150_000, base: 'kg' }],
  ['chai', { amount: 500, base: 'ml' }, 160_000, { price: 320_000, base: 'l' }],
  ['bó', { amount: 300, base: 'g' }, 10_000, { price: 33_333, base: 'kg' }],
  ['bó', { amount: 600, base: 'g' }, 10_001, { price: 16_668, base: 'kg' }],
] as const)('one %s (%o) at %i đồng compares as %o', (unit, stated, price, compared) => {
  expect(pricePerBase(dong(price), contentOf(unit, stated))).toEqual(compared)
})

test('a bunch, a box or a word of somebody’s own has no price to compare by until it is measured', () => {
  for (const unit of ['bó', 'hộp', 'thúng', 'constructor', '__proto__']) {
    expect(pricePerBase(dong(10_000), contentOf(unit, undefined))).toBeUndefined()
  }
})

test('rounding half up is off by half a đồng at most, for every unit and size', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000 })
  const price = fc.integer({ min: 1, max: 1_000_000_000_000 })
  fc.assert(
    fc.property(fc.constantFrom(...SALE_UNITS), amount, price, (unit, size, asked) => {
      const compared = pricePerBase(dong(asked), contentOf(unit, { amount: size, base: 'g' }))
      if (!compared) return
      const error = BigInt(compared.price) * BigInt(size) - BigInt(asked) * 1_000n
      expect(2n * error <= BigInt(size) && 2n * error > -BigInt(size)).toBe(true)
    }),
  )
})
