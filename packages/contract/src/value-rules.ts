import { type MarketDay, plusDays } from '@cho40/values'
import type { EnterValue } from './adoption.ts'

/**
 * What may be entered for an indicator, as data: a form takes these once and checks without a network
 * by {@link valueIssues}, which is also what the server asks.
 */
export type ValueRule = {
  readonly indicatorId: string
  readonly version: number
  readonly validFrom: MarketDay
  readonly name: { readonly vi: string; readonly en: string }
  readonly numerator: { readonly vi: string; readonly en: string }
  /** Null for a plain count; a share without one is refused. */
  readonly denominator: { readonly vi: string; readonly en: string } | null
  readonly unit: { readonly vi: string; readonly en: string }
  readonly factor: 1 | 100
  readonly decimals: 0 | 1 | 2
  readonly frequency: ValueFrequency
  /** The levels of evidence a value may have. */
  readonly evidence: readonly [least: 0 | 1 | 2 | 3, most: 0 | 1 | 2 | 3]
  /** False for what is computed from our own records, which nobody types in. */
  readonly entered: boolean
}

export const VALUE_FREQUENCIES = ['month', 'quarter', 'year'] as const
export type ValueFrequency = (typeof VALUE_FREQUENCIES)[number]

/** What can be wrong with an entered value; a client has a text for each. */
export type ValueIssue = { readonly path: string; readonly message: ValueIssueMessage }
export type ValueIssueMessage =
  | 'computed, not entered'
  | 'a count has none'
  | 'no share without a denominator'
  | 'more than there are'
  | 'not a level of this indicator'
  | 'none is told'
  | `not a whole ${ValueFrequency}`

type Checked = Pick<
  EnterValue,
  'firstDay' | 'lastDay' | 'numerator' | 'denominator' | 'evidence' | 'coverage'
>

/** Everything that is wrong with a value by its rule; empty when nothing is. Needs no server. */
export function valueIssues(rule: ValueRule, value: Checked): ValueIssue[] {
  const entered: ValueIssue[] = rule.entered
    ? []
    : [{ path: 'indicatorId', message: 'computed, not entered' }]
  return [
    ...entered,
    ...fractionIssues(rule, value),
    ...evidenceIssues(rule, value),
    ...periodIssues(rule, value),
  ]
}

function fractionIssues(rule: ValueRule, { numerator, denominator }: Checked): ValueIssue[] {
  const issue = (path: string, message: ValueIssueMessage) => [{ path, message }]
  if (rule.denominator === null) {
    return denominator === null ? [] : issue('denominator', 'a count has none')
  }
  if (denominator === null) return issue('denominator', 'no share without a denominator')
  return numerator > denominator ? issue('numerator', 'more than there are') : []
}

function evidenceIssues(rule: ValueRule, { evidence, coverage }: Checked): ValueIssue[] {
  const [least, most] = rule.evidence
  const issues: ValueIssue[] = []
  for (const [level, cases] of evidence.entries()) {
    if (cases > 0 && (level < least || level > most)) {
      issues.push({ path: `evidence.${level}`, message: 'not a level of this indicator' })
    }
  }
  if (evidence.every((cases) => cases === 0)) {
    issues.push({ path: 'evidence', message: 'none is told' })
  }
  if (coverage !== null && coverage.covered > coverage.of) {
    issues.push({ path: 'coverage', message: 'more than there are' })
  }
  return issues
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

function periodIssues({ frequency }: ValueRule, value: Checked): ValueIssue[] {
  const { firstDay, lastDay } = value
  const months = MONTHS[frequency]
  const [year = '', month = ''] = firstDay.split('-')
  const starts = firstDay.endsWith('-01') && (Number(month) - 1) % months === 0
  const next = Number(month) + months
  const after =
    next > 12
      ? `${String(Number(year) + 1).padStart(4, '0')}-01-01`
      : `${year}-${String(next).padStart(2, '0')}-01`
  if (starts && plusDays(lastDay, 1) === after) return []
  return [{ path: 'lastDay', message: `not a whole ${frequency}` }]
}
