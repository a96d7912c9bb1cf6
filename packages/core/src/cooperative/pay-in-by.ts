import { type MarketDay, marketDay, plusDays } from '@cho40/values'
import { PAY_IN_MONTHS } from '../rules/cooperative-law.ts'
import { ruleOn } from '../rules/dated.ts'

/**
 * The last day for capital promised on a day: the same number some months later, or the month's last
 * day. Before the law there is none.
 */
export function payInBy(pledgedOn: MarketDay): MarketDay | null {
  const months = ruleOn(PAY_IN_MONTHS, pledgedOn)?.value
  if (months === undefined) return null
  const [year = 0, month = 1, day = 1] = pledgedOn.split('-').map(Number)
  const first = firstOfMonth(year * 12 + month - 1 + months)
  const last = plusDays(firstOfMonth(year * 12 + month + months), -1)
  const wanted = plusDays(first, day - 1)
  return wanted < last ? wanted : last
}

function firstOfMonth(index: number): MarketDay {
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  return marketDay(`${year}-${String((index % 12) + 1).padStart(2, '0')}-01`)
}
