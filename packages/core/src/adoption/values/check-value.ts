import { type EnterValue, type Problem, valueIssues } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { indicatorOn } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { valueRule } from './value-rules.ts'

/**
 * Checks a value a person or a file brings, by the rule that a form without a network was given too.
 * Returns the definition that holds on its last day. Problems: NotFound (indicator), InvalidInput.
 */
export function checkValue(value: EnterValue): Result<Indicator, Problem> {
  const indicator = indicatorOn(value.indicatorId, value.lastDay)
  if (indicator === undefined) {
    return err({ type: 'NotFound', what: 'indicator', id: value.indicatorId })
  }
  const issues = valueIssues(valueRule(indicator), value)
  return issues.length === 0 ? ok(indicator) : err({ type: 'InvalidInput', issues })
}
