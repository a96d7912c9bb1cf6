import {
  BOUNDS,
  type Bound,
  type EnterValue,
  type EvidenceMix,
  type ValueCellIssue,
  valueIssues,
} from '@cho40/contract'
import { err, type MarketDay, ok, type Result } from '@cho40/values'
import { indicatorOn } from '../../indicators/catalogue.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import type { Period } from '../../period.ts'
import { readVietnameseNumber } from '../../vietnamese-number.ts'
import { valueRule } from '../value-rules.ts'
import type { ValueField } from './value-columns.ts'
import { writtenPeriod } from './written-period.ts'

export type RowIssue = { readonly field: ValueField | null; readonly code: string }
export type RowCells = Partial<Record<ValueField, string>>
export type RowRead = Omit<EnterValue, 'id' | 'cutoffAt'> & { readonly reason: string | null }

/** The id as a person may write it: `f-01`, `F01`. */
function idOf(text: string): string {
  return text.toUpperCase().replace(/^([A-Z])[\s-]?(\d{2})$/, '$1-$2')
}

/**
 * One row of the sheet as a value; everything that is wrong with it at once, cell by cell. `today` is
 * the day by which the definition is looked up before the row’s period is known.
 */
export function readValueRow(
  cells: RowCells,
  { unitCode, today }: { readonly unitCode: string; readonly today: MarketDay },
): Result<RowRead, readonly RowIssue[]> {
  const issues: RowIssue[] = []
  const wrong = (field: ValueField, code: ValueCellIssue) => issues.push({ field, code })
  const known = indicatorOn(idOf(cells.indicator ?? ''), today)
  if (!known) wrong('indicator', cells.indicator === undefined ? 'missing' : 'unknown indicator')
  const period = writtenPeriod(cells.period ?? '', known?.frequency ?? 'month')
  if (!period) wrong('period', cells.period === undefined ? 'missing' : 'not a period')
  if (period && period.from > today) wrong('period', 'not begun')
  const numerator = wholeIn(cells.numerator)
  if (typeof numerator !== 'number') wrong('numerator', numerator ?? 'missing')
  const denominator = wholeIn(cells.denominator)
  if (typeof denominator === 'string') wrong('denominator', denominator)
  const bound = boundIn(cells.bound)
  if (!bound) wrong('bound', 'not a bound')
  const level = known ? levelIn(cells.level, known) : undefined
  if (known && level === undefined) wrong('level', 'not a level')
  if (cells.source === undefined) wrong('source', 'missing')
  if (!known || !period || typeof numerator !== 'number' || typeof denominator === 'string') {
    return err(issues)
  }
  if (!bound || level === undefined || cells.source === undefined || issues.length > 0) {
    return err(issues)
  }
  const value = {
    indicatorId: known.id,
    unitCode: cells.unit ?? unitCode,
    ...daysOf(period),
    numerator,
    denominator: denominator ?? null,
    bound,
    source: cells.source.slice(0, 200),
    method: (cells.method ?? known.numerator.vi).slice(0, 200),
    // A count of nothing is known as well as one of something.
    evidence: mixOf(level, Math.max(1, numerator)),
    coverage: null,
  }
  const definition = indicatorOn(known.id, period.to) ?? known
  const rest = valueIssues(valueRule(definition), value)
  if (rest.length > 0)
    return err(rest.map(({ path, message }) => ({ field: fieldOf(path), code: message })))
  return ok({ ...value, reason: cells.reason?.slice(0, 300) ?? null })
}

function daysOf({ from, to }: Period) {
  return { firstDay: from, lastDay: to }
}

const FIELD_BY_PATH: Readonly<Record<string, ValueField>> = {
  indicatorId: 'indicator',
  numerator: 'numerator',
  denominator: 'denominator',
  lastDay: 'period',
}

function fieldOf(path: string): ValueField | null {
  return FIELD_BY_PATH[path] ?? (path.startsWith('evidence') ? 'level' : null)
}

/** A whole number, undefined for an empty cell, or what is wrong. */
function wholeIn(text: string | undefined): number | ValueCellIssue | undefined {
  if (text === undefined) return undefined
  const read = readVietnameseNumber(text)
  if (read.type === 'ambiguous') return 'ambiguous number'
  return read.type === 'one' && read.decimals === 0 ? read.scaled : 'not a whole number'
}

const BOUND_WORDS: Readonly<Record<string, Bound>> = {
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  trên: '>',
  dưới: '<',
  từ: '>=',
  khoảng: '~',
}

function boundIn(text: string | undefined): Bound | undefined {
  if (text === undefined) return '='
  return BOUNDS.find((bound) => bound === text) ?? BOUND_WORDS[text.toLowerCase()]
}

/** A paper’s, or the nearest level the indicator may have, unless one is told. */
function levelIn(text: string | undefined, { evidence }: Indicator): 0 | 1 | 2 | 3 | undefined {
  if (text === undefined) return usualLevel(evidence)
  return ([0, 1, 2, 3] as const).find((level) => String(level) === text)
}

/** What a commune mostly has before it is a paper: level 1. */
export function usualLevel([least, most]: Indicator['evidence']): 0 | 1 | 2 | 3 {
  if (least > 1) return least
  return most < 1 ? most : 1
}

function mixOf(level: 0 | 1 | 2 | 3, cases: number): EvidenceMix {
  const mix: EvidenceMix = [0, 0, 0, 0]
  mix[level] = cases
  return mix
}
