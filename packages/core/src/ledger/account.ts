import type { Dong } from '@cho40/values'

/** `off_balance` accounts stand beside the balance sheet: goods held for others. */
export type AccountKind = 'asset' | 'liability' | 'equity' | 'income' | 'expense' | 'off_balance'

/** Which balance an account must never pass; a credit-only account may not go into debit. */
export type AccountRule = 'none' | 'debits_lte_credits' | 'credits_lte_debits'

/** What an account is for, in words the code uses; its number is the chart's business. */
export type AccountRole =
  | 'cash'
  | 'bank'
  | 'receivable'
  | 'outflow_awaiting'
  | 'advances'
  | 'materials'
  | 'inventory'
  | 'goods_at_agents'
  | 'fixed_assets'
  | 'common_assets'
  | 'suspense'
  | 'cash_difference'
  | 'payable'
  | 'vat_payable'
  | 'tax_withheld'
  | 'distribution_payable'
  | 'statutory_funds'
  | 'equity_funds'
  | 'owner'
  | 'member_capital'
  | 'retained_external'
  | 'retained_internal'
  | 'common_fund'
  | 'sales'
  | 'goods_sales'
  | 'service_income'
  | 'internal_income'
  | 'sales_returns'
  | 'goods_cost'
  | 'internal_cost'
  | 'business_expense'
  | 'other_income'
  | 'other_expense'
  | 'result_external'
  | 'result_internal'
  | 'goods_on_consignment'
  | 'off_balance_contra'

export type ChartAccount = {
  readonly code: string
  readonly role: AccountRole
  readonly kind: AccountKind
  readonly rule: AccountRule
  /** The least and the most it may hold on its natural side, {@link naturalSide}. */
  readonly min?: Dong
  readonly max?: Dong
}

/** The side on which an account of this kind grows: goods, cash and costs by debit. */
export function naturalSide(kind: AccountKind): 'debit' | 'credit' {
  return kind === 'asset' || kind === 'expense' || kind === 'off_balance' ? 'debit' : 'credit'
}

/** The part of an account that belongs to one party: what is owed to one member. */
export type PartyAccount = ChartAccount & { readonly parent: string; readonly party: string }

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

/**
 * A cooperative's chart (Circular 71/2024/TT-BTC). What this regime has no account for is not here:
 * no 515, 632, 641, 711, 811. Off-balance goods are booked against 000, which no statement prints,
 * so that their entries balance like all others. Members and other parties have accounts of their
 * own under 331, 131, 141 and 4111: {@link openPartyAccount}.
 */
export const COOPERATIVE_CHART: readonly ChartAccount[] = [
  ...HOUSEHOLD_CHART,
  { code: '000', role: 'off_balance_contra', kind: 'off_balance', rule: 'none' },
  { code: '003', role: 'goods_on_consignment', kind: 'off_balance', rule: 'credits_lte_debits' },
  { code: '141', role: 'advances', kind: 'asset', rule: 'credits_lte_debits' },
  { code: '152', role: 'materials', kind: 'asset', rule: 'credits_lte_debits' },
  { code: '156', role: 'inventory', kind: 'asset', rule: 'credits_lte_debits' },
  { code: '157', role: 'goods_at_agents', kind: 'asset', rule: 'credits_lte_debits' },
  { code: '211', role: 'fixed_assets', kind: 'asset', rule: 'none' },
  { code: '212', role: 'common_assets', kind: 'asset', rule: 'none' },
  { code: '331', role: 'payable', kind: 'liability', rule: 'none' },
  { code: '3331', role: 'vat_payable', kind: 'liability', rule: 'none' },
  { code: '3338', role: 'tax_withheld', kind: 'liability', rule: 'none' },
  { code: '3382', role: 'distribution_payable', kind: 'liability', rule: 'debits_lte_credits' },
  { code: '353', role: 'statutory_funds', kind: 'liability', rule: 'debits_lte_credits' },
  { code: '4111', role: 'member_capital', kind: 'equity', rule: 'debits_lte_credits' },
  { code: '418', role: 'equity_funds', kind: 'equity', rule: 'debits_lte_credits' },
  { code: '4211', role: 'retained_external', kind: 'equity', rule: 'none' },
  { code: '4212', role: 'retained_internal', kind: 'equity', rule: 'none' },
  { code: '442', role: 'common_fund', kind: 'equity', rule: 'debits_lte_credits' },
  { code: '5111', role: 'goods_sales', kind: 'income', rule: 'none' },
  { code: '5113', role: 'service_income', kind: 'income', rule: 'none' },
  { code: '512', role: 'internal_income', kind: 'income', rule: 'none' },
  { code: '521', role: 'sales_returns', kind: 'income', rule: 'none' },
  { code: '558', role: 'other_income', kind: 'income', rule: 'none' },
  { code: '6111', role: 'goods_cost', kind: 'expense', rule: 'none' },
  { code: '612', role: 'internal_cost', kind: 'expense', rule: 'none' },
  { code: '642', role: 'business_expense', kind: 'expense', rule: 'none' },
  { code: '658', role: 'other_expense', kind: 'expense', rule: 'none' },
  { code: '9111', role: 'result_external', kind: 'income', rule: 'none' },
  { code: '9112', role: 'result_internal', kind: 'income', rule: 'none' },
]
