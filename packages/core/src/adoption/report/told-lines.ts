import type { EvidenceMix, IndicatorValueView, ReportCell } from '@cho40/contract'
import { type MarketDay, marketDay, marketDayOf } from '@cho40/values'
import type { UnitThen } from '../../market/market-units.ts'
import type { Reading } from '../../store/deps.ts'
import { type DueDays, dueDays } from '../due/due-days.ts'
import { firstAcceptedAt } from '../due/first-accepted.ts'
import { indicatorsOn } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { type Period, periodAround, periodBefore } from '../period.ts'
import { rollUp } from '../values/roll-up.ts'
import { acceptedValues } from '../values/values.ts'
import { cellOf, MISSING, valueCell } from './cells.ts'
import { EARLIER_PERIODS, type SeriesCell, type Trend, trendOf } from './trend-cells.ts'

export type ToldLine = Trend & {
  readonly indicator: Indicator
  readonly before: ReportCell
  readonly now: ReportCell
  readonly source: string
  readonly evidence: EvidenceMix | null
  readonly coverage: { readonly covered: number; readonly of: number } | null
  /** Whether it was accepted by the day set for it; without such a day, when this report was made. */
  readonly onTime: boolean
}

/** The indicators that people and other systems tell, each for its own last whole period. */
export async function toldLines(
  reading: Reading,
  { unit, period }: { readonly unit: UnitThen; readonly period: Period },
): Promise<ToldLine[]> {
  const lines: ToldLine[] = []
  const values = await acceptedValues(reading, {
    unitCode: unit.code,
    unitEdition: unit.edition,
    from: EARLIEST,
    to: period.to,
  })
  const due = await dueDays(reading)
  for (const indicator of indicatorsOn(period.to)) {
    if (indicator.how.by !== 'entered' && indicator.how.by !== 'imported') continue
    const span = lastWhole(indicator, period)
    lines.push(await toldLine(reading, { unit, indicator, period: span, due, values }))
  }
  return lines
}

/** Before the first seed: whatever was told is after it. */
const EARLIEST: MarketDay = marketDay('2000-01-01')

function lastWhole({ frequency }: Indicator, { to }: Period): Period {
  const around = periodAround(frequency, to)
  return around.to <= to ? around : periodBefore(around)
}

type Telling = {
  readonly unit: UnitThen
  readonly indicator: Indicator
  readonly period: Period
  readonly due: DueDays
  /** All that was accepted of the unit, read once. */
  readonly values: readonly IndicatorValueView[]
}

async function toldLine(reading: Reading, of: Telling): Promise<ToldLine> {
  const { unit, indicator, period } = of
  const value = valueIn(of, period)
  const series = earlierCells(of)
  const told = {
    now: valueCell(indicator, value),
    source: value?.source ?? '',
    evidence: value?.evidence ?? null,
    coverage: value?.coverage ?? null,
  }
  const shown = value || unit.code.length > 2 ? told : await summed(reading, of)
  const version = value?.version ?? indicator.version
  const now = { cell: shown.now, edition: unit.edition, version }
  const trend = trendOf(indicator, now, series)
  const late = value !== undefined && (await isLate(reading, of, value))
  const before = series.at(-1)?.cell ?? MISSING
  const notes = late ? [...trend.notes, 'late' as const] : trend.notes
  return { indicator, before, ...shown, ...trend, notes, onTime: value !== undefined && !late }
}

/** A province that reported nothing itself is the sum of its communes. */
async function summed(reading: Reading, { unit, indicator, period }: Telling) {
  const sum = await rollUp(reading, { unitCode: unit.code, indicator, ...period })
  return {
    now: sum.counted === null ? MISSING : cellOf(indicator, sum.counted),
    source: '',
    evidence: null,
    coverage: sum.expected === 0 ? null : { covered: sum.reported, of: sum.expected },
  }
}

function valueIn(
  { indicator, values }: Telling,
  { from, to }: Period,
): IndicatorValueView | undefined {
  return values.find(
    (one) => one.indicatorId === indicator.id && one.firstDay === from && one.lastDay === to,
  )
}

/** The periods before, oldest first; a unit’s code may have meant another unit then. */
function earlierCells(of: Telling): SeriesCell[] {
  const { unit, indicator, period } = of
  const cells: SeriesCell[] = []
  for (let span = periodBefore(period); cells.length <= EARLIER_PERIODS; ) {
    const value = valueIn(of, span)
    const version = value?.version ?? indicator.version
    const cell = valueCell(indicator, value)
    cells.unshift({ period: span.name, cell, edition: unit.edition, version })
    span = periodBefore(span)
  }
  return cells
}

async function isLate(
  reading: Reading,
  { unit, indicator, period, due }: Telling,
  value: IndicatorValueView,
): Promise<boolean> {
  const dueDay = due(unit, { frequency: indicator.frequency, lastDay: period.to })
  if (dueDay === null) return false
  const first = await firstAcceptedAt(reading, [value])
  return [...first.values()].some((at) => marketDayOf(at) > dueDay)
}
