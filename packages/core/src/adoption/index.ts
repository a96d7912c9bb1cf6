export { figureFlags, impliedBase, possibleCounts } from './baselines/check-figures.ts'
export { SEED_FIGURES, SEED_SOURCES } from './baselines/seeds.ts'
export { decideCells } from './disclosure/decide-cells.ts'
export { type DropOff, dropOffs, type VisitEffect, visitEffects } from './drop-off.ts'
export { type Dhis2Names, dataValueSet } from './exchange/dhis2.ts'
export { importPackage } from './exchange/import-package.ts'
export { packageBody } from './exchange/package-body.ts'
export { isSignedBy, type SignedPackage, signPackage } from './exchange/sign-package.ts'
export { explainFigure, type SaleBehind } from './explain-figure.ts'
export { rebuildFacts } from './facts/rebuild-facts.ts'
export { type StallTotals, stallTotals } from './facts/stall-totals.ts'
export { type FactsUpdated, updateFacts } from './facts/update-facts.ts'
export { type IndicatorFigure, indicatorFigures } from './indicator-figures.ts'
export { INDICATORS, indicatorOn, indicatorsOn } from './indicators/catalogue.ts'
export type { Indicator } from './indicators/indicator.ts'
export type { Measured } from './measures/measure.ts'
export { type Activity, activityOf } from './measures/stall-measures.ts'
export {
  monthsOf,
  type Period,
  type PeriodKind,
  periodAround,
  periodBefore,
  periodNamed,
  yearToDate,
} from './period.ts'
export { openPilot, pilotOf, replicatePilot } from './pilots/open-pilot.ts'
export { pilots, placeOfPilot } from './pilots/pilots.ts'
export {
  boundOfDifference,
  boundOfSum,
  type Change,
  type Counted,
  difference,
  growth,
  type Scale,
  scaledValue,
  sumCounted,
} from './ratio.ts'
export { adoptionReport, type ReportMade, type WantedReport } from './report/adoption-report.ts'
export { freezeReport, type ReportPack, reportPack, reportPacks } from './report/freeze-report.ts'
export { reportCsv } from './report/report-csv.ts'
export { reportHtml } from './report/report-html.ts'
export {
  COLUMNS as REPORT_COLUMNS,
  NOTES as REPORT_NOTES,
  rowText as reportRow,
  titleText as reportTitle,
} from './report/report-text.ts'
export { withoutOpenTakings } from './report/while-open.ts'
export { type Scored, type ScoredFigure, score } from './scorecard/score.ts'
export { COMMUNE_SCORECARD, type Scorecard } from './scorecard/scorecard.ts'
export { indicatorTrend, isOutlier, type TrendPoint } from './trend.ts'
export { type Borders, communesWithMarkets, unitPlace } from './units.ts'
export { checkValue } from './values/check-value.ts'
export { enterValue, reviseValue } from './values/enter-value.ts'
export { moveValue } from './values/move-value.ts'
export { type RolledUp, rollUp, valueAsNow } from './values/roll-up.ts'
export { acceptedValues, indicatorValue, valuesOf } from './values/values.ts'
export { formatScaled, type NumberRead, readVietnameseNumber } from './vietnamese-number.ts'
