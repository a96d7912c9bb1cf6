import type { ReportCell } from '@cho40/contract'
import { type Cell, type Decided, decideCells } from '../disclosure/decide-cells.ts'
import { figuresOfPlace, type IndicatorFigure } from '../indicator-figures.ts'
import { type Period, periodBefore, yearToDate } from '../period.ts'
import type { UnitPlace } from '../units.ts'
import { MISSING, measuredCell, WITHHELD } from './cells.ts'

export type ComputedLine = IndicatorFigure & {
  readonly before: ReportCell
  readonly now: ReportCell
  readonly toDate: ReportCell
}

type PlaceIn = (period: Period) => Promise<UnitPlace | undefined>

export type ComputedLines = {
  readonly lines: readonly ComputedLine[]
  /** What was decided about takings; whoever publishes the lines keeps it. */
  readonly decided: readonly Decided[]
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
  const cells = new Map(all.map((one) => [one, takingsCell(one.found)] as const))
  const decided = reading ? await decideCells(reading, { cells: [...cells.values()], facts }) : []
  const cellIn = (one: Figures | undefined, figure: IndicatorFigure): ReportCell => {
    const own = one?.figures.find(({ indicator }) => indicator.id === figure.indicator.id)
    if (one === undefined || own === undefined) return MISSING
    const isTakings = own.indicator.how.by === 'computed' && own.indicator.how.measure === TAKINGS
    if (isTakings) {
      const cell = cells.get(one)
      if (!decided.some((row) => row.cell === cell && row.shown)) return WITHHELD
    }
    return measuredCell(own.indicator, own.measured)
  }
  const lines = (now?.figures ?? []).map((figure) => ({
    ...figure,
    before: cellIn(before, figure),
    now: cellIn(now, figure),
    toDate: cellIn(toDate, figure),
  }))
  return { lines, decided }
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
