import type { Problem, TaxBranch } from '@cho40/contract'
import {
  type BasisPoints,
  type Dong,
  dong,
  err,
  type MarketDay,
  marketDay,
  minDong,
  ok,
  type Result,
  shareOf,
  subtractDong,
  sumDong,
  ZERO_DONG,
} from '@cho40/values'
import {
  HOUSEHOLD_THRESHOLD,
  type IncomeBand,
  PIT_DEDUCTION,
  PIT_INCOME_BANDS,
  type TaxRates,
} from '../rules/tax.ts'
import { ruleAsKnown } from '../rules/tax-known.ts'
import { ratesOf } from './branch.ts'

export type YearRevenue = {
  readonly branch: TaxBranch | null
  /** Own farm produce, at the rates its user decided. */
  readonly ownRates?: TaxRates
  readonly amount: Dong
}

export type TaxYear = {
  readonly year: number
  readonly revenue: readonly YearRevenue[]
  /** In which order the deduction is used up; left out, the branch that pays most goes first. */
  readonly deductFrom?: readonly TaxBranch[]
  /** By what was published until this day; left out, by all that is known. */
  readonly known?: MarketDay
}

export type BranchDue = YearRevenue & {
  readonly vatRate: BasisPoints
  readonly vat: Dong
  readonly pitRate: BasisPoints
  readonly deducted: Dong
  readonly pit: Dong
}

export type TaxDue = {
  readonly year: number
  readonly revenue: Dong
  readonly threshold: Dong
  readonly above: boolean
  readonly vat: Dong
  /** By revenue; null where the law only knows income tax on income. */
  readonly pit: Dong | null
  /** The other way to reckon income tax, for a revenue above the threshold. */
  readonly byIncome: Pick<IncomeBand, 'rate' | 'obligatory'> | null
  readonly branches: readonly BranchDue[]
}

/**
 * VAT and income tax of a household for a year by its revenue. At the threshold and below nothing
 * is due; above it VAT is due on the whole revenue and income tax on what exceeds the deduction.
 * Each branch is rounded to the đồng, halves up; the law’s rounding is not known to us.
 * Problems: InvalidInput (a year before the rules, or before they were known).
 */
export function taxDue(of: TaxYear): Result<TaxDue, Problem> {
  const day = marketDay(`${of.year}-12-31`)
  const threshold = ruleAsKnown(HOUSEHOLD_THRESHOLD, day, of.known)?.value
  const deduction = ruleAsKnown(PIT_DEDUCTION, day, of.known)?.value
  const bands = ruleAsKnown(PIT_INCOME_BANDS, day, of.known)?.value
  const rated = of.revenue.map((part) => ratedPart(part, { day, ...of }))
  const known = rated.flatMap((part) => (part ? [part] : []))
  if (!threshold || !deduction || !bands || known.length < rated.length) {
    const issue = { path: 'year', message: 'no rule is known for it' }
    return err({ type: 'InvalidInput', issues: [issue] })
  }
  const revenue = sumDong(known.map(({ amount }) => amount))
  const above = revenue > threshold
  const branches = above
    ? withDeduction(known, { deduction, first: of.deductFrom ?? [] })
    : known.map((part) => ({ ...part, vat: ZERO_DONG, deducted: ZERO_DONG, pit: ZERO_DONG }))
  const band = above ? bands.find(({ upTo }) => upTo === null || revenue <= upTo) : undefined
  return ok({
    year: of.year,
    revenue,
    threshold,
    above,
    vat: sumDong(branches.map(({ vat }) => vat)),
    pit: band?.obligatory ? null : sumDong(branches.map(({ pit }) => pit)),
    byIncome: band ? { rate: band.rate, obligatory: band.obligatory } : null,
    branches,
  })
}

type RatedPart = YearRevenue & Pick<BranchDue, 'vatRate' | 'pitRate'>

function ratedPart(
  part: YearRevenue,
  at: { readonly day: MarketDay; readonly known?: MarketDay },
): RatedPart | undefined {
  const { branch, ownRates = null } = part
  const rates = ratesOf(branch && { branch, ownRates }, at.day, at.known)
  return rates && { ...part, vatRate: rates.vat, pitRate: rates.pit }
}

function withDeduction(
  parts: readonly RatedPart[],
  how: { readonly deduction: Dong; readonly first: readonly TaxBranch[] },
): BranchDue[] {
  const rank = ({ branch }: RatedPart) => {
    const wanted = branch === null ? -1 : how.first.indexOf(branch)
    return wanted < 0 ? how.first.length : wanted
  }
  const order = [...parts.keys()].toSorted((a, b) => {
    const [one, other] = [parts[a], parts[b]]
    if (!one || !other) return 0
    return rank(one) - rank(other) || other.pitRate - one.pitRate || a - b
  })
  const deducted = new Map<number, Dong>()
  let left = how.deduction
  for (const nth of order) {
    const taken = minDong(left, dong(Math.max(0, parts[nth]?.amount ?? 0)))
    deducted.set(nth, taken)
    left = subtractDong(left, taken)
  }
  return parts.map((part, nth) => {
    const taken = deducted.get(nth) ?? ZERO_DONG
    return {
      ...part,
      vat: shareOf(part.amount, part.vatRate, 'half-up'),
      deducted: taken,
      pit: shareOf(subtractDong(part.amount, taken), part.pitRate, 'half-up'),
    }
  })
}
