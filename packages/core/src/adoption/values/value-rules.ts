import type { ValueRule } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { indicatorsOn } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'

/** What a value of an indicator has to be like, from its definition alone. */
export function valueRule(indicator: Indicator): ValueRule {
  const { id, version, validFrom, name, numerator, denominator, unit, how } = indicator
  const said = ({ vi, en }: { readonly vi: string; readonly en: string }) => ({ vi, en })
  return {
    indicatorId: id,
    version,
    validFrom,
    name: said(name),
    numerator: said(numerator),
    denominator: denominator && said(denominator),
    unit: said(unit),
    factor: indicator.factor,
    decimals: indicator.decimals,
    frequency: indicator.frequency,
    evidence: indicator.evidence,
    entered: how.by === 'entered' || how.by === 'imported',
  }
}

/** The rules of every value that may be entered on a day. */
export function valueRules(on: MarketDay): ValueRule[] {
  return indicatorsOn(on)
    .map(valueRule)
    .filter(({ entered }) => entered)
}
