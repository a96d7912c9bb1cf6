import { allocate, type Dong, dong } from '@cho40/values'
import type { AccountRole } from '../ledger/account.ts'
import { credit, debit, type Line } from '../ledger/journal-entry.ts'
import type { TrialBalanceLine } from '../ledger/trial-balance.ts'

/** Where a result goes: 9111 and 4211, 9112 and 4212. */
export type ResultAccounts = {
  readonly external: { readonly result: string; readonly retained: string }
  readonly internal: { readonly result: string; readonly retained: string }
}

export type PeriodResult = {
  readonly internalIncome: Dong
  readonly internalCost: Dong
  readonly externalIncome: Dong
  readonly externalCost: Dong
}

const INTERNAL: readonly AccountRole[] = ['internal_income', 'internal_cost']
const RESULTS: readonly AccountRole[] = ['result_external', 'result_internal']

/**
 * Income and cost of the accounts that stand open, internal and external apart. 642 serves both and
 * is shared in proportion to their incomes, largest remainder. When the two were not kept apart, all
 * of it is external (article 85).
 */
export function resultOf(lines: readonly TrialBalanceLine[], keptApart: boolean): PeriodResult {
  let [internalIncome, internalCost, externalIncome, externalCost, shared] = [0, 0, 0, 0, 0]
  for (const { role, kind, closing } of openAccounts(lines)) {
    const internal = keptApart && INTERNAL.includes(role)
    if (kind === 'income') {
      if (internal) internalIncome -= closing
      else externalIncome -= closing
    } else if (role === 'business_expense') shared += closing
    else if (internal) internalCost += closing
    else externalCost += closing
  }
  const weights = [Math.max(0, internalIncome), Math.max(0, externalIncome)]
  const [ofInternal = dong(0), ofExternal = dong(shared)] =
    weights[0] === 0 ? [dong(0), dong(shared)] : allocate(dong(shared), weights)
  return {
    internalIncome: dong(internalIncome),
    internalCost: dong(internalCost + ofInternal),
    externalIncome: dong(externalIncome),
    externalCost: dong(externalCost + ofExternal),
  }
}

/** The entry that brings those accounts to zero, through 911x, to 4211 and 4212. */
export function closingLines(
  lines: readonly TrialBalanceLine[],
  result: PeriodResult,
  to: ResultAccounts,
): readonly Line[] {
  const open = openAccounts(lines).map(({ account, closing }) => signed(account, -closing))
  return [
    ...open,
    ...side(to.internal, result.internalIncome, result.internalCost),
    ...side(to.external, result.externalIncome, result.externalCost),
  ].flat()
}

function side(to: ResultAccounts['internal'], income: Dong, cost: Dong): readonly Line[][] {
  const gain = income - cost
  return [
    signed(to.result, -income),
    signed(to.result, cost),
    signed(to.result, gain),
    signed(to.retained, -gain),
  ]
}

/** A debit of a positive amount, a credit of a negative one, nothing for zero. */
function signed(account: string, amount: number): Line[] {
  if (amount === 0) return []
  return [amount > 0 ? debit(account, dong(amount)) : credit(account, dong(-amount))]
}

function openAccounts(lines: readonly TrialBalanceLine[]): readonly TrialBalanceLine[] {
  return lines.filter(
    ({ kind, role, closing }) =>
      (kind === 'income' || kind === 'expense') && !RESULTS.includes(role) && closing !== 0,
  )
}
