import type { ReportCell } from '@cho40/contract'
import { type Cell, type Decisions, decideCells } from '../disclosure/decide-cells.ts'
import { figuresOfPlace, type IndicatorFigure } from '../indicator-figures.ts'
import { type Period, periodBefore, yearToDate } from '../period.ts'
import type { UnitPlace } from '../units.ts'
import { MISSING, measuredCell, WITHHELD } from './cells.ts'
import { EARLIER_PERIODS, type SeriesCell, type Trend, trendOf } from './trend-cells.ts'

export type ComputedLine = IndicatorFigure &
  Trend & {
    readonly before: ReportCell
    readonly now: ReportCell
    readonly toDate: ReportCell
  }

type PlaceIn = (period: Period) => Promise<UnitPlace | undefined>

export type ComputedLines = {
  readonly lines: readonly ComputedLine[]
  /** What was decided about takings; whoever publishes the lines keeps it. */
  readonly decided: Decisions
}

/**
 * The computed indicators of a unit for a period, the period before and the year to date. Takings are
 * shown only where no single stall’s can be worked out from them and all that was published before.
 */
export async function computedLines(
  placeIn: PlaceIn,
  period: Period,
  facts: 'kept' | 'sales',
): Promise<ComputedLines> {
  const spans = { before: periodBefore(period), now: period, toDate: yearToDate(period) }
  const [before, now, toDate] = await Promise.all([
    figuresIn(placeIn, spans.before),
    figuresIn(placeIn, spans.now),
    figuresIn(placeIn, spans.toDate),
  ])
  const all = [now, before, toDate].flatMap((one) => (one === undefined ? [] : [one]))
  const reading = now?.found.place.reading
  const earlier = await earlierFigures(placeIn, spans.before)
  const cells = new Map([
    ...all.map((one) => [one, takingsCell(one.found)] as const),
    ...earlier.flatMap(({ of }) => (of ? [[of, takingsAgain(of.found)] as const] : [])),
  ])
  const decided = reading
    ? await decideCells(reading, { cells: [...cells.values()], facts })
    : { cells: [], parts: [] }
  const cellIn = (one: Figures | undefined, figure: IndicatorFigure): ReportCell => {
    const own = one?.figures.find(({ indicator }) => indicator.id === figure.indicator.id)
    if (one === undefined || own === undefined) return MISSING
    if (isTakings(own)) {
      const cell = cells.get(one)
      if (!decided.cells.some((row) => row.cell === cell && row.shown)) return WITHHELD
    }
    return measuredCell(own.indicator, own.measured)
  }
  const edition = (one: Figures | undefined) => one?.found.unit.edition ?? ''
  const lines = (now?.figures ?? []).map((figure) => {
    const { indicator } = figure
    const cells = {
      before: cellIn(before, figure),
      now: cellIn(now, figure),
      toDate: cellIn(toDate, figure),
    }
    const versionIn = (one: Figures | undefined) =>
      one?.figures.find((own) => own.indicator.id === indicator.id)?.indicator.version ?? 0
    const series: SeriesCell[] = [
      ...earlier.map(({ name, of }) => ({
        period: name,
        cell: cellIn(of, figure),
        edition: edition(of),
        version: versionIn(of),
      })),
      {
        period: spans.before.name,
        cell: cells.before,
        edition: edition(before),
        version: versionIn(before),
      },
    ]
    const own = { cell: cells.now, edition: edition(now), version: indicator.version }
    return { ...figure, ...cells, ...trendOf(indicator, own, series) }
  })
  return { lines, decided }
}

function isTakings({ indicator }: IndicatorFigure): boolean {
  return indicator.how.by === 'computed' && indicator.how.measure === TAKINGS
}

type Earlier = { readonly name: string; readonly of: Figures | undefined }

/** The periods before a period, oldest first. */
async function earlierFigures(placeIn: PlaceIn, before: Period): Promise<Earlier[]> {
  const spans: Period[] = []
  for (let span = periodBefore(before); spans.length < EARLIER_PERIODS; ) {
    spans.unshift(span)
    span = periodBefore(span)
  }
  return Promise.all(
    spans.map(async (span) => ({ name: span.name, of: await figuresIn(placeIn, span) })),
  )
}

const TAKINGS = 'cashless_takings'

type Figures = { readonly found: UnitPlace; readonly figures: readonly IndicatorFigure[] }

async function figuresIn(placeIn: PlaceIn, period: Period): Promise<Figures | undefined> {
  const found = await placeIn(period)
  return found && { found, figures: await figuresOfPlace(found.place) }
}

function takingsCell({ unit, place }: UnitPlace): Cell {
  return {
    unitCode: unit.code,
    period: { from: place.period.from, to: place.period.to },
    marketIds: place.marketIds,
  }
}

/** Takings of a period long past are told again when they were told then. */
function takingsAgain(found: UnitPlace): Cell {
  return { ...takingsCell(found), onlyAgain: true }
}
