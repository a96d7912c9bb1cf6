import type { TaxFormCode } from '@cho40/contract'
import { type MarketDay, marketDay, plusDays } from '@cho40/values'
import { lastDayOfMonth } from './calendar-month.ts'
import type { Dated } from './dated.ts'

/** When a thing must be done, counted from the last day of the period it is about. */
export type DueRule =
  | { readonly months: number; readonly day: number | 'last' }
  | { readonly days: number }

export type TaxForm = {
  readonly code: TaxFormCode
  readonly of: 'year' | 'half' | 'quarter' | 'month'
  readonly due: DueRule
}

const Y2026 = marketDay('2026-01-01')

function form(value: TaxForm, known: Pick<Dated<unknown>, 'source' | 'standing'>) {
  return [{ value, from: Y2026, ...known }] as const satisfies readonly Dated<TaxForm>[]
}

const NOTICE = {
  source: 'Nghị định 68/2026/NĐ-CP, Thông tư 18/2026/TT-BTC',
  standing: 'text',
} as const
const FORMS = {
  source: 'Thông tư 18/2026/TT-BTC, Thông tư 50/2026/TT-BTC',
  standing: 'secondary',
} as const

/** At or below the threshold: the year’s real revenue is told, nothing is declared. */
export const YEARLY_NOTICE = form(
  { code: '01/TKN-CNKD', of: 'year', due: { months: 1, day: 31 } },
  NOTICE,
)

/** The same for the first half of the year in which a household began in that half. */
export const FIRST_HALF_NOTICE = form(
  { code: '01/TKN-CNKD', of: 'half', due: { months: 1, day: 31 } },
  NOTICE,
)

/** Above the threshold: VAT and income tax, from the quarter in which it was crossed. */
export const QUARTERLY_RETURN = form(
  { code: '01/CNKD', of: 'quarter', due: { months: 1, day: 'last' } },
  FORMS,
)

/** The electronic invoice is registered for after the quarter of the crossing. */
export const E_INVOICE_REGISTRATION = form(
  { code: 'e-invoice', of: 'quarter', due: { days: 30 } },
  { source: 'Nghị định 68/2026/NĐ-CP, Nghị định 254/2026/NĐ-CP', standing: 'text' },
)

/** What a platform withheld is declared every month; its day is that of monthly returns. */
export const WITHHOLDING_RETURN = form(
  { code: 'withholding', of: 'month', due: { months: 1, day: 20 } },
  { source: 'Nghị định 252/2026/NĐ-CP, Điều 44–46', standing: 'unconfirmed' },
)

/** By when households at or below the threshold first told of their accounts and wallets. */
export const FIRST_ACCOUNT_LIST: readonly Dated<MarketDay>[] = [
  {
    value: marketDay('2026-07-31'),
    from: Y2026,
    to: marketDay('2026-12-31'),
    source: 'Thông tư 18/2026/TT-BTC (mẫu 01/BK-STK)',
    standing: 'secondary',
  },
]

/** The last day on which a thing is in time. Days off are not moved: come a day early. */
export function dueDay(rule: DueRule, periodEnd: MarketDay): MarketDay {
  if ('days' in rule) return plusDays(periodEnd, rule.days)
  const last = lastDayOfMonth(periodEnd, rule.months)
  if (rule.day === 'last') return last
  return marketDay(`${last.slice(0, 7)}-${String(rule.day).padStart(2, '0')}`)
}
