import type { Problem } from '@cho40/contract'
import { type Dong, dong, err, ok, type Result } from '@cho40/values'
import { type AccountKind, type AccountRule, naturalSide } from './account.ts'

export type Balance = { readonly debits: Dong; readonly credits: Dong }

/** What an account must keep to, and what of it is set aside. */
export type Limits = {
  readonly account: string
  readonly kind: AccountKind
  readonly rule: AccountRule
  /** Bounds of the balance on the natural side. */
  readonly min: Dong | null
  readonly max: Dong | null
}

/** The balance on the side on which an account of this kind grows; negative when it is overdrawn. */
export function naturalBalance(kind: AccountKind, { debits, credits }: Balance): Dong {
  return dong(naturalSide(kind) === 'debit' ? debits - credits : credits - debits)
}

/**
 * Whether an account may stand like this. Holds bind an account that has a rule or a least balance.
 * One without either takes down what happened — cash as counted, a transfer as the bank tells it —
 * and a fact is not refused for a promise: there, holds only stand in the way of other holds.
 * Problems: AccountRuleBroken, AmountNotAvailable (what is there is set aside).
 */
export function withinLimits(limits: Limits, balance: Balance, held: Dong): Result<void, Problem> {
  const { account, rule, min, max } = limits
  const { debits, credits } = balance
  const natural = naturalBalance(limits.kind, balance)
  const broken =
    (rule === 'debits_lte_credits' && debits > credits) ||
    (rule === 'credits_lte_debits' && credits > debits) ||
    (min !== null && natural < min) ||
    (max !== null && natural > max)
  if (broken) return err({ type: 'AccountRuleBroken', account, debits, credits })
  const binds = rule !== 'none' || min !== null
  return binds && held > 0 && natural - (min ?? 0) < held
    ? err({
        type: 'AmountNotAvailable',
        wanted: held,
        available: dong(natural - (min ?? 0)),
      })
    : ok(undefined)
}
