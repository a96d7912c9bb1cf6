import type { MarketDay } from '@cho40/values'
import { type Period, periodAround } from '../../period.ts'
import { valueRules } from '../value-rules.ts'
import { usualLevel } from './read-value-row.ts'
import { VALUE_FIELDS, VALUE_HEADERS } from './value-columns.ts'

/**
 * The sheet a commune fills in for a period: a row for each value whose month, quarter or year ends
 * in it, to be brought back by `importValues`. Rows that stay empty are passed over.
 */
export function valueForm(of: {
  readonly unitCode: string
  readonly period: Period
  readonly language: 'vi' | 'en'
}): string[][] {
  const { unitCode, period, language } = of
  const header = VALUE_FIELDS.map((field) => VALUE_HEADERS[field][language])
  const rows = valueRules(period.to).flatMap(({ indicatorId, name, frequency, ...rule }) => {
    const span = periodAround(frequency, period.to)
    if (!endsIn(span, period)) return []
    const filled = {
      indicator: indicatorId,
      name: name[language],
      unit: unitCode,
      period: span.name,
      method: rule.denominator
        ? `${rule.numerator[language]} ÷ ${rule.denominator[language]}`
        : rule.numerator[language],
      level: String(usualLevel(rule.evidence)),
    }
    const cells: Partial<Record<string, string>> = filled
    return [VALUE_FIELDS.map((field) => cells[field] ?? '')]
  })
  return [header, ...rows]
}

function endsIn(span: { readonly to: MarketDay }, { from, to }: Period): boolean {
  return span.to >= from && span.to <= to
}
