export type AccountKind = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

/** Which balance an account must never pass; a credit-only account may not go into debit. */
export type AccountRule = 'none' | 'debits_lte_credits' | 'credits_lte_debits'

/** What an account is for, in words the code uses; its number is the chart's business. */
export type AccountRole =
  | 'cash'
  | 'bank'
  | 'receivable'
  | 'outflow_awaiting'
  | 'suspense'
  | 'payable'
  | 'sales'
  | 'cash_difference'
  | 'owner'

export type ChartAccount = {
  readonly code: string
  readonly role: AccountRole
  readonly kind: AccountKind
  readonly rule: AccountRule
}

/**
 * A vendor household's chart. Numbers follow Circular 71/2024/TT-BTC where it has the account, so
 * that a bookkeeper recognises them; suspense is 3388, money received that no request explains yet.
 */
export const HOUSEHOLD_CHART: readonly ChartAccount[] = [
  { code: '111', role: 'cash', kind: 'asset', rule: 'none' },
  { code: '131', role: 'receivable', kind: 'asset', rule: 'none' },
  { code: '1388', role: 'outflow_awaiting', kind: 'asset', rule: 'none' },
  { code: '3381', role: 'cash_difference', kind: 'liability', rule: 'none' },
  { code: '3388', role: 'suspense', kind: 'liability', rule: 'debits_lte_credits' },
  { code: '4118', role: 'owner', kind: 'equity', rule: 'none' },
  { code: '511', role: 'sales', kind: 'income', rule: 'none' },
]

/** The accounts of a cooperative that this version posts to (Circular 71/2024/TT-BTC). */
export const COOPERATIVE_CHART: readonly ChartAccount[] = [
  ...HOUSEHOLD_CHART,
  { code: '331', role: 'payable', kind: 'liability', rule: 'none' },
]
