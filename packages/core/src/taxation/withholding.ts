import { type BasisPoints, type Dong, shareOf, subtractDong } from '@cho40/values'
import type { TaxRates } from '../rules/tax.ts'

export type Withheld = { readonly base: Dong; readonly vat: Dong; readonly pit: Dong }

/** What is withheld of a sale that stands at `base`, each tax rounded to the đồng, halves up. */
export function withheldOf(base: Dong, { vat, pit }: TaxRates): Withheld {
  const share = (rate: BasisPoints) => shareOf(base, rate, 'half-up')
  return { base, vat: share(vat), pit: share(pit) }
}

/**
 * What changes when a sale of which `before` is withheld comes to stand at `base`. Rounding is of
 * the whole sale each time, never of the change: any number of part returns ends at what one return
 * of all of them would, and a sale taken back in full leaves nothing.
 */
export function changeTo(base: Dong, before: Withheld, rates: TaxRates): Withheld {
  const after = withheldOf(base, rates)
  return {
    base: subtractDong(after.base, before.base),
    vat: subtractDong(after.vat, before.vat),
    pit: subtractDong(after.pit, before.pit),
  }
}
