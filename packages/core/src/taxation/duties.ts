import type { TaxDuty } from '@cho40/contract'
import { type MarketDay, marketDay } from '@cho40/values'
import { endOfQuarter, quarterOf } from '../rules/calendar-month.ts'
import type { Dated } from '../rules/dated.ts'
import { ruleOn } from '../rules/dated.ts'
import {
  dueDay,
  E_INVOICE_REGISTRATION,
  FIRST_ACCOUNT_LIST,
  FIRST_HALF_NOTICE,
  QUARTERLY_RETURN,
  type TaxForm,
  YEARLY_NOTICE,
} from '../rules/tax-forms.ts'

/**
 * What a household has to do for a year: tell its revenue while it is at or below the threshold;
 * from the quarter it was crossed in, declare every quarter, and register for electronic invoices.
 */
export function dutiesOf(of: {
  readonly year: number
  readonly crossedOn: MarketDay | null
  /** When the household began, for the notice of its first half year. */
  readonly beganOn: MarketDay
}): TaxDuty[] {
  const { year, crossedOn, beganOn } = of
  const yearEnd = marketDay(`${year}-12-31`)
  if (crossedOn !== null) {
    const first = quarterOf(crossedOn)
    const quarters = [1, 2, 3, 4].filter((quarter) => quarter >= first)
    return [
      duty('e_invoice', E_INVOICE_REGISTRATION, endOfQuarter(year, first)),
      ...quarters.map((nth) => duty('quarterly_return', QUARTERLY_RETURN, endOfQuarter(year, nth))),
    ].flat()
  }
  const half = marketDay(`${year}-06-30`)
  const beganInHalf = beganOn >= marketDay(`${year}-01-01`) && beganOn <= half
  return [
    ...accountList(yearEnd),
    ...(beganInHalf ? duty('first_half_notice', FIRST_HALF_NOTICE, half) : []),
    ...duty('revenue_notice', YEARLY_NOTICE, yearEnd),
  ]
}

function duty(
  what: TaxDuty['what'],
  forms: readonly Dated<TaxForm>[],
  through: MarketDay,
): TaxDuty[] {
  const form = ruleOn(forms, through)
  if (!form) return []
  const { value, source, standing } = form
  return [{ what, form: value.code, through, due: dueDay(value.due, through), source, standing }]
}

function accountList(yearEnd: MarketDay): TaxDuty[] {
  const list = ruleOn(FIRST_ACCOUNT_LIST, yearEnd)
  if (!list) return []
  const { value: due, source, standing } = list
  return [{ what: 'account_list', form: '01/BK-STK', through: due, due, source, standing }]
}
