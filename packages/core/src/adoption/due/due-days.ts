import type { ValueFrequency } from '@cho40/contract'
import { type MarketDay, plusDays } from '@cho40/values'
import type { UnitThen } from '../../market/market-units.ts'
import type { Reading } from '../../store/deps.ts'
import type { AdoptionTables } from '../tables.ts'

/** By when a unit’s value of a period has to be accepted; null when nobody set a day. */
export type DueDays = (
  unit: Pick<UnitThen, 'code' | 'above'>,
  of: { readonly frequency: ValueFrequency; readonly lastDay: MarketDay },
) => MarketDay | null

/** All rules, read once. The nearest unit’s rule holds: a commune’s own before its province’s. */
export async function dueDays(reading: Reading): Promise<DueDays> {
  const rules = await reading.db
    .selectFrom('cho_report_due')
    .selectAll()
    .orderBy('valid_from')
    .execute()
  return ({ code, above }, { frequency, lastDay }) => {
    for (const unitCode of [code, ...above]) {
      const rule = ruleOf(rules, { unitCode, frequency, lastDay })
      if (rule) return plusDays(lastDay, rule.days)
    }
    return null
  }
}

type Rule = AdoptionTables['cho_report_due']

function ruleOf(
  rules: readonly Rule[],
  of: {
    readonly unitCode: string
    readonly frequency: ValueFrequency
    readonly lastDay: MarketDay
  },
): Rule | undefined {
  return rules.findLast(
    (rule) =>
      rule.unit_code === of.unitCode &&
      rule.frequency === of.frequency &&
      rule.valid_from <= of.lastDay,
  )
}
