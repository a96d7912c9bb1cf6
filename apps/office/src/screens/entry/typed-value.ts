import {
  type Bound,
  type EnterValue,
  type EvidenceMix,
  type ValueIssue,
  type ValueRule,
  valueIssues,
} from '@cho40/contract'
import { type Instant, type MarketDay, marketDay, plusDays } from '@cho40/values'

/** What stands in the form, as it was typed. */
export type TypedValue = {
  readonly numerator: string
  readonly denominator: string
  readonly bound: Bound
  readonly source: string
  readonly method: string
  readonly level: 0 | 1 | 2 | 3
}

export type FieldIssue = {
  readonly field: 'numerator' | 'denominator' | 'level' | 'source' | 'form'
  readonly issue:
    | 'whole'
    | 'more'
    | 'denominator'
    | 'count'
    | 'level'
    | 'period'
    | 'none'
    | 'computed'
    | 'source'
}

export type Span = { readonly firstDay: MarketDay; readonly lastDay: MarketDay }

/** A whole number as people type it: digits, with dots or spaces between thousands. */
export function wholeTyped(text: string): number | undefined {
  const plain = text.trim()
  if (!/^(?:\d{1,15}|\d{1,3}(?:[. ]\d{3}){1,4})$/.test(plain)) return undefined
  return Number(plain.replace(/[. ]/g, ''))
}

const ISSUES: Readonly<Record<string, FieldIssue>> = {
  'computed, not entered': { field: 'form', issue: 'computed' },
  'a count has none': { field: 'denominator', issue: 'count' },
  'no share without a denominator': { field: 'denominator', issue: 'denominator' },
  'more than there are': { field: 'numerator', issue: 'more' },
  'not a level of this indicator': { field: 'level', issue: 'level' },
  'none is told': { field: 'level', issue: 'none' },
}

function fieldIssue({ message }: ValueIssue): FieldIssue {
  return ISSUES[message] ?? { field: 'form', issue: 'period' }
}

export type About = Span & {
  readonly rule: ValueRule
  readonly id: EnterValue['id']
  readonly unitCode: string
  readonly now: Instant
}

export type ReadValue =
  | { readonly ok: true; readonly value: EnterValue }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] }

/** The typed form as a value, checked by the same rule as the server’s; needs no network. */
export function readTyped(typed: TypedValue, about: About): ReadValue {
  const { rule, id, unitCode, now, firstDay, lastDay } = about
  const issues: FieldIssue[] = []
  const numerator = wholeTyped(typed.numerator)
  if (numerator === undefined) issues.push({ field: 'numerator', issue: 'whole' })
  const isShare = rule.denominator !== null
  const denominator = isShare ? wholeTyped(typed.denominator) : null
  if (denominator === undefined) issues.push({ field: 'denominator', issue: 'whole' })
  if (typed.source.trim() === '') issues.push({ field: 'source', issue: 'source' })
  if (numerator === undefined || denominator === undefined || issues.length > 0) {
    return { ok: false, issues }
  }
  const evidence: EvidenceMix = [0, 0, 0, 0]
  // A count of nothing is known as well as one of something.
  evidence[typed.level] = Math.max(1, numerator)
  const value: EnterValue = {
    id,
    indicatorId: rule.indicatorId,
    unitCode,
    firstDay,
    lastDay,
    cutoffAt: now,
    numerator,
    denominator,
    bound: typed.bound,
    source: typed.source.trim(),
    method: typed.method.trim() || rule.numerator.vi,
    evidence,
    coverage: null,
  }
  const found = valueIssues(rule, value).map(fieldIssue)
  return found.length === 0 ? { ok: true, value } : { ok: false, issues: found }
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The whole period of an indicator around a day. */
function spanAround(frequency: ValueRule['frequency'], day: MarketDay): Span {
  const months = MONTHS[frequency]
  const year = Number(day.slice(0, 4))
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1
  const firstDay = monthStart(year, first)
  return { firstDay, lastDay: plusDays(monthStart(year, first + months), -1) }
}

function monthStart(year: number, month: number): MarketDay {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month]
  return marketDay(`${y}-${String(m).padStart(2, '0')}-01`)
}

/** First and last day of a period by its name: `2026-11`, `2026-Q4`, `2026`. */
export function daysOfPeriod(name: string): Span {
  const [year = '', part] = name.split('-')
  if (part === undefined) return spanAround('year', marketDay(`${year}-01-01`))
  if (part.startsWith('Q')) {
    return spanAround('quarter', monthStart(Number(year), Number(part.slice(1)) * 3))
  }
  return spanAround('month', marketDay(`${name}-01`))
}

/** The indicators whose own period ends within some days, each with that period. */
export function dueIn(
  rules: readonly ValueRule[],
  { firstDay, lastDay }: Span,
): readonly (Span & { readonly rule: ValueRule })[] {
  return rules
    .map((rule) => ({ rule, ...spanAround(rule.frequency, lastDay) }))
    .filter((due) => due.lastDay >= firstDay && due.lastDay <= lastDay)
}
