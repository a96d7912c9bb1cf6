export { figureFlags, impliedBase, possibleCounts } from './baselines/check-figures.ts'
export { SEED_FIGURES, SEED_SOURCES } from './baselines/seeds.ts'
export { decideCells } from './disclosure/decide-cells.ts'
export {
  type DropOff,
  dropOffs,
  type LoggedVisit,
  type VisitEffect,
  visitEffects,
  visitLog,
} from './drop-off.ts'
export { paymentTerms } from './due/payment-terms.ts'
export { setPaymentTerm, setReportDue } from './due/set-due.ts'
export { standing } from './due/standing.ts'
export { codeNames, type DataValueSet, type Dhis2Names, dataValueSet } from './exchange/dhis2.ts'
export { importPackage, type PackageImported } from './exchange/import-package.ts'
export { packageBody, valuesToTell } from './exchange/package-body.ts'
export { endPeer, peers, trustPeer } from './exchange/peers.ts'
export {
  isSigned,
  type PackageSigner,
  packageSigner,
  signPackage,
} from './exchange/sign-package.ts'
export { explainFigure } from './explain-figure.ts'
export { rebuildFacts } from './facts/rebuild-facts.ts'
export { type StallTotals, stallTotals } from './facts/stall-totals.ts'
export { type FactsUpdated, updateFacts } from './facts/update-facts.ts'
export { figureOrigin } from './figure-origin.ts'
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
export { activitySteps, markActivity } from './pilots/mark-activity.ts'
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
export {
  freezeReport,
  type PackLine,
  type ReportPack,
  reportPack,
  reportPacks,
} from './report/freeze-report.ts'
export { reportCsv } from './report/report-csv.ts'
export { reportHtml } from './report/report-html.ts'
export {
  COLUMNS as REPORT_COLUMNS,
  FIRST_FORM as FIRST_REPORT_FORM,
  NOTES as REPORT_NOTES,
  rowText as reportRow,
  TREND_COLUMNS as REPORT_TREND_COLUMNS,
  titleText as reportTitle,
  trendText as reportTrendRow,
} from './report/report-text.ts'
export { viewReport } from './report/view-report.ts'
export { withoutOpenTakings } from './report/while-open.ts'
export { type KeptCard, putScorecard, scorecards } from './scorecard/cards.ts'
export { keepScore, keptScores } from './scorecard/keep-score.ts'
export { type Scored, score } from './scorecard/score.ts'
export { scoreSheet } from './scorecard/score-sheet.ts'
export { scoreUnit } from './scorecard/score-unit.ts'
export { COMMUNE_SCORECARD } from './scorecard/scorecard.ts'
export { indicatorTrend, isOutlier, type TrendPoint } from './trend.ts'
export { type Borders, communesWithMarkets, unitPlace } from './units.ts'
export { checkValue } from './values/check-value.ts'
export { enterValue, reviseValue } from './values/enter-value.ts'
export { moveValue } from './values/move-value.ts'
export { type RolledUp, rollUp, valueAsNow } from './values/roll-up.ts'
export { rolledUp } from './values/rolled-up.ts'
export { importValues } from './values/sheet/import-values.ts'
export { valueForm } from './values/sheet/value-form.ts'
export { valueRules } from './values/value-rules.ts'
export { valueSteps } from './values/value-steps.ts'
export { acceptedValues, indicatorValue, valuesOf } from './values/values.ts'
export { formatScaled, type NumberRead, readVietnameseNumber } from './vietnamese-number.ts'
