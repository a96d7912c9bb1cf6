import type { EnterValue, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import { indicatorOn } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { periodAround } from '../period.ts'

type Issue = { readonly path: string; readonly message: string }

/**
 * Checks a value a person or a file brings, from its definition alone, so that a form without a
 * network can say the same. Returns the definition that holds on its last day.
 * Problems: NotFound (indicator), InvalidInput.
 */
export function checkValue(value: EnterValue): Result<Indicator, Problem> {
  const indicator = indicatorOn(value.indicatorId, value.lastDay)
  if (indicator === undefined) {
    return err({ type: 'NotFound', what: 'indicator', id: value.indicatorId })
  }
  const issues = [
    ...howIssues(indicator),
    ...fractionIssues(value, indicator),
    ...evidenceIssues(value, indicator),
    ...periodIssues(value, indicator),
  ]
  return issues.length === 0 ? ok(indicator) : err({ type: 'InvalidInput', issues })
}

function howIssues({ how }: Indicator): Issue[] {
  if (how.by === 'entered' || how.by === 'imported') return []
  return [{ path: 'indicatorId', message: `${how.by}, not entered` }]
}

function fractionIssues(value: EnterValue, { denominator }: Indicator): Issue[] {
  const issue = (path: string, message: string) => [{ path, message }]
  if (denominator === null) {
    return value.denominator === null ? [] : issue('denominator', 'a count has none')
  }
  if (value.denominator === null) return issue('denominator', 'no share without a denominator')
  if (value.numerator > value.denominator) {
    return issue('numerator', 'more than there are')
  }
  return []
}

function evidenceIssues(value: EnterValue, { evidence: [least, most] }: Indicator): Issue[] {
  const issues: Issue[] = []
  for (const [level, cases] of value.evidence.entries()) {
    if (cases > 0 && (level < least || level > most)) {
      issues.push({ path: `evidence.${level}`, message: 'not a level of this indicator' })
    }
  }
  if (value.evidence.every((cases) => cases === 0)) {
    issues.push({ path: 'evidence', message: 'none is told' })
  }
  const { coverage } = value
  if (coverage !== null && coverage.covered > coverage.of) {
    issues.push({ path: 'coverage', message: 'more than there are' })
  }
  return issues
}

function periodIssues(value: EnterValue, { frequency }: Indicator): Issue[] {
  const period = periodAround(frequency, value.lastDay)
  if (period.from === value.firstDay && period.to === value.lastDay) return []
  return [{ path: 'lastDay', message: `not a whole ${frequency}` }]
}
