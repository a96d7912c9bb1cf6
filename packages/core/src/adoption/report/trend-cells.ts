import type { LineNote, ReportCell, ReportLine, TrendCell } from '@cho40/contract'
import type { Indicator } from '../indicators/indicator.ts'
import { type Counted, difference } from '../ratio.ts'
import { isOutlier } from '../trend.ts'

/** How many periods before the one before are told in a report. */
export const EARLIER_PERIODS = 4

export type Trend = Pick<ReportLine, 'trend' | 'change' | 'notes'>

/** A period of a series with what decides whether it can be compared. */
export type SeriesCell = {
  readonly period: string
  readonly cell: ReportCell
  /** Of the unit; another one means other borders. */
  readonly edition: string
  readonly version: number
}

/**
 * What became of a figure: the periods before with whether they compare, the change against the last
 * of them, and what a reader has to know. `before` is oldest first.
 */
export function trendOf(
  indicator: Indicator,
  now: Omit<SeriesCell, 'period'>,
  before: readonly SeriesCell[],
): Trend {
  const comparable = (one: SeriesCell) => one.edition === now.edition && one.version === now.version
  const last = before.at(-1)
  const notes: LineNote[] = []
  if (last && last.cell.state !== 'missing' && last.edition !== now.edition) {
    notes.push('other_borders')
  }
  if (last && last.cell.state !== 'missing' && last.version !== now.version) {
    notes.push('other_definition')
  }
  const scaled = before.filter(comparable).flatMap(({ cell }) => scaledOf(cell))
  const [own] = scaledOf(now.cell)
  if (own !== undefined && isOutlier(scaled, own)) notes.push('outlier')
  const from = last && comparable(last) ? countedOf(last.cell) : null
  const to = countedOf(now.cell)
  return {
    trend: before.map((one): TrendCell => {
      const { period, cell } = one
      return { period, cell, series: comparable(one) ? 'same' : 'other' }
    }),
    change: from && to ? difference(from, to, indicator) : null,
    notes,
  }
}

function scaledOf(cell: ReportCell): number[] {
  return cell.state === 'shown' && cell.scaled !== null ? [cell.scaled] : []
}

function countedOf(cell: ReportCell): Counted | null {
  return cell.state === 'shown' ? cell : null
}
