import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBasisPoints, WHOLE } from './share.ts'

const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { minLength: 1, maxLength: 50 })
  .filter((weights) => weights.some((weight) => weight > 0n))

test('shares sum to exactly 10,000 and none is a whole basis point off', () => {
  fc.assert(
    fc.property(weights, (weights) => {
      const sum = weights.reduce((sum, weight) => sum + weight, 0n)
      const shares = toBasisPoints(weights)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(WHOLE)
      for (const [i, weight] of weights.entries()) {
        const off = BigInt(shares[i] ?? -1) * sum - weight * BigInt(WHOLE)
        expect(off < sum && -off < sum).toBe(true)
      }
    }),
  )
})

test('a third each: the odd basis point goes to the first', () => {
  expect(toBasisPoints([1n, 1n, 1n])).toEqual([3334, 3333, 3333])
})
