import type { AdoptionReport, ReportLine } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { indicatorOn } from '../indicators/catalogue.ts'
import { WITHHELD } from './cells.ts'

/**
 * The report as it may be looked at again and again: while its period runs, takings are kept back.
 * Whoever saw them at noon and in the evening would know by subtraction what was taken between, and
 * in a quiet hour that is one stall. Counts stay, and so do the takings of periods that are over.
 */
export function withoutOpenTakings(report: AdoptionReport, today: MarketDay): AdoptionReport {
  const { to } = report.period
  if (to < today) return report
  return { ...report, lines: report.lines.map((line) => withoutTakings(line, today)) }
}

function withoutTakings(line: ReportLine, today: MarketDay): ReportLine {
  const indicator = indicatorOn(line.indicatorId, today, line.version)
  if (indicator?.smallCell !== 'takings') return line
  const kept = (cell: ReportLine['now']) => (cell.state === 'shown' ? WITHHELD : cell)
  const toDate = kept(line.toDate)
  return { ...line, now: kept(line.now), toDate, evidence: null, ofPlan: null, change: null }
}
