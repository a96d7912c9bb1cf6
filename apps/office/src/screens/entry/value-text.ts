import type { Bound, IndicatorValueView, ValueRule } from '@cho40/contract'
import type { Language } from '../../text/languages.ts'

const SIGN: Readonly<Record<Bound, string>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '~': '≈ ',
}

type Counted = Pick<IndicatorValueView, 'numerator' | 'denominator' | 'bound'>

/** `72 / 100 = 72,00 %`; a share never stands without what it is a share of. */
export function valueText(value: Counted, rule: ValueRule, language: Language): string {
  const whole = new Intl.NumberFormat(language)
  const { numerator, denominator, bound } = value
  const sign = SIGN[bound]
  if (denominator === null) return `${sign}${whole.format(numerator)} ${rule.unit[language]}`
  const parts = `${whole.format(numerator)} / ${whole.format(denominator)}`
  if (denominator === 0) return parts
  const share = new Intl.NumberFormat(language, {
    minimumFractionDigits: rule.decimals,
    maximumFractionDigits: rule.decimals,
  })
  const of = (numerator * rule.factor) / denominator
  return `${parts} = ${sign}${share.format(of)} ${rule.unit[language]}`
}
