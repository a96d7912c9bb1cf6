import type { IndicatorValueView, ReportCell } from '@cho40/contract'
import { LEAST_CONTRIBUTORS } from '../disclosure/audit.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Measured } from '../measures/measure.ts'
import { type Counted, scaledValue } from '../ratio.ts'

export const MISSING: ReportCell = { state: 'missing' }
export const WITHHELD: ReportCell = { state: 'withheld' }

/** A figure as a report shows it, small numbers of people kept back. */
export function cellOf(indicator: Indicator, counted: Counted | null): ReportCell {
  if (counted === null) return MISSING
  if (indicator.smallCell === 'persons' && isSmall(counted)) return WITHHELD
  const { numerator, denominator, bound } = counted
  const scaled = scaledValue(counted, indicator)
  return { state: 'shown', numerator, denominator, scaled, bound }
}

/** Whether it tells of one to four people who have something, or who have it not. */
function isSmall({ numerator, denominator }: Counted): boolean {
  const few = (n: number) => n > 0 && n < LEAST_CONTRIBUTORS
  return (
    few(numerator) || (denominator !== null && (few(denominator) || few(denominator - numerator)))
  )
}

/** The cell of something computed; payments to a handful of members are kept back. */
export function measuredCell(indicator: Indicator, measured: Measured | null): ReportCell {
  if (measured === null) return MISSING
  const { numerator, denominator, evidence } = measured
  const cases = evidence.reduce((sum, n) => sum + n, 0)
  if (indicator.smallCell === 'takings' && cases > 0 && cases < LEAST_CONTRIBUTORS) return WITHHELD
  return cellOf(indicator, { numerator, denominator, bound: '=' })
}

export function valueCell(indicator: Indicator, value: IndicatorValueView | undefined): ReportCell {
  return cellOf(indicator, value ?? null)
}
