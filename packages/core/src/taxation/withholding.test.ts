import { basisPoints, dong } from '@cho40/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeTo, type Withheld, withheldOf } from './withholding.ts'

const NONE: Withheld = { base: dong(0), vat: dong(0), pit: dong(0) }
const rates = fc.record({
  vat: fc.integer({ min: 0, max: 1_000 }).map(basisPoints),
  pit: fc.integer({ min: 0, max: 500 }).map(basisPoints),
})
const stands = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }).map(dong), { maxLength: 12 })

test('property: however a sale came to stand where it does, the same is withheld', () => {
  fc.assert(
    fc.property(stands, rates, (bases, of) => {
      let sum = NONE
      for (const base of bases) {
        const change = changeTo(base, sum, of)
        sum = {
          base: dong(sum.base + change.base),
          vat: dong(sum.vat + change.vat),
          pit: dong(sum.pit + change.pit),
        }
      }
      expect(sum).toEqual(withheldOf(bases.at(-1) ?? dong(0), of))
    }),
  )
})

test('property: a sale taken back in parts gives back every đồng withheld', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1 }),
      rates,
      (parts, of) => {
        let left = parts.reduce((sum, part) => sum + part, 0)
        let sum = withheldOf(dong(left), of)
        for (const part of parts) {
          left -= part
          const change = changeTo(dong(left), sum, of)
          expect(change.vat <= 0 && change.pit <= 0).toBe(true)
          sum = {
            base: dong(sum.base + change.base),
            vat: dong(sum.vat + change.vat),
            pit: dong(sum.pit + change.pit),
          }
        }
        expect(sum).toEqual(NONE)
      },
    ),
  )
})
