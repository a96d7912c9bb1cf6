import type { SaleId, StallId, TaxBranch } from '@cho40/contract'
import { type BasisPoints, basisPoints, type MarketDay } from '@cho40/values'
import { PIT_RATES, type RateByBranch, type TaxRates, VAT_RATES } from '../rules/tax.ts'
import { ruleAsKnown } from '../rules/tax-known.ts'
import type { TaxationTables } from './tables.ts'

export type BranchChoice = Pick<
  TaxationTables['cho_tax_branch'],
  'stall_id' | 'position' | 'sale_id' | 'branch' | 'vat_rate' | 'pit_rate' | 'valid_from'
>

/** A branch, with the rates its user decided when it is own farm produce. */
export type Branch = { readonly branch: TaxBranch; readonly ownRates: TaxRates | null }

/**
 * Of which branch a sale is: what was said of that sale, else what holds for its stall on its day;
 * null when nobody has said.
 */
export function branchOf(
  choices: readonly BranchChoice[],
  sale: {
    readonly saleId: SaleId | null
    readonly stallId: StallId | null
    readonly day: MarketDay
  },
): Branch | null {
  const chosen =
    latest(choices.filter(({ sale_id: id }) => id !== null && id === sale.saleId)) ??
    latest(
      choices.filter(
        (choice) =>
          choice.sale_id === null &&
          choice.stall_id === sale.stallId &&
          choice.valid_from <= sale.day,
      ),
    )
  if (!chosen) return null
  const { branch, vat_rate: vat, pit_rate: pit } = chosen
  return { branch, ownRates: vat === null || pit === null ? null : { vat, pit } }
}

function latest(choices: readonly BranchChoice[]): BranchChoice | undefined {
  return choices.toSorted((a, b) => a.position - b.position).at(-1)
}

/**
 * The rates of a branch on a day by the direct method, as far as known then; the highest ones where
 * the branch is not said. Undefined for a day before the rules we hold.
 */
export function ratesOf(
  branch: Branch | null,
  day: MarketDay,
  known?: MarketDay,
): TaxRates | undefined {
  const vat = ruleAsKnown(VAT_RATES, day, known)?.value
  const pit = ruleAsKnown(PIT_RATES, day, known)?.value
  if (!vat || !pit) return undefined
  return ratesFrom(branch, (of) => ({ vat: vat[of], pit: pit[of] }), vat)
}

/** The rates of a branch in a table of rates; where it is not said, the highest of each. */
export function ratesFrom(
  branch: Branch | null,
  rateOf: (branch: keyof RateByBranch) => TaxRates,
  table: Readonly<Record<keyof RateByBranch, unknown>>,
): TaxRates {
  if (branch?.ownRates) return branch.ownRates
  const said = branch?.branch
  if (said !== undefined && said !== 'nong_san_tu_san_xuat') return rateOf(said)
  const all = (Object.keys(table) as (keyof RateByBranch)[]).map(rateOf)
  return { vat: highest(all.map(({ vat }) => vat)), pit: highest(all.map(({ pit }) => pit)) }
}

function highest(rates: readonly BasisPoints[]): BasisPoints {
  return basisPoints(Math.max(...rates))
}
