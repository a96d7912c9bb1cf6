import type { FigureOrigin, IndicatorValueView, Problem, ReportCell } from '@cho40/contract'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import type { ClockDep, Reading } from '../store/deps.ts'
import { decideCells } from './disclosure/decide-cells.ts'
import { figuresOfPlace } from './indicator-figures.ts'
import { indicatorOn } from './indicators/catalogue.ts'
import type { Indicator } from './indicators/indicator.ts'
import type { Period } from './period.ts'
import { measuredCell, valueCell, WITHHELD } from './report/cells.ts'
import { type Borders, type UnitPlace, unitPlace } from './units.ts'
import { acceptedValues } from './values/values.ts'

export type OriginWish = {
  readonly unitCode: string
  readonly period: Period
  readonly borders: Borders
  readonly indicatorId: string
}

/**
 * Where a figure comes from: its definition, the markets whose sales are in it, or the accepted values
 * with the packages they came in. No amount is told that a report would keep back: whoever may see a
 * market’s or a stall’s money goes on with `explainFigure` from there.
 * Problems: NotFound (indicator, place).
 */
export async function figureOrigin(
  reading: Reading & ClockDep,
  wish: OriginWish,
): Promise<Result<FigureOrigin, Problem>> {
  const { unitCode, period, borders, indicatorId } = wish
  const indicator = indicatorOn(indicatorId, period.to)
  if (!indicator) return err({ type: 'NotFound', what: 'indicator', id: indicatorId })
  const found = await unitPlace(reading, { unitCode, period, borders, facts: 'sales' })
  if (!found.ok) return found
  const { unit, place } = found.value
  const { id, version, name, numerator, denominator } = indicator
  const common = {
    indicatorId: id,
    version,
    name,
    numerator: { vi: numerator.vi, en: numerator.en },
    denominator: denominator && { vi: denominator.vi, en: denominator.en },
    unitCode: unit.code,
    unitEdition: unit.edition,
    from: period.from,
    to: place.lastDay,
  }
  if (indicator.how.by === 'computed') {
    const computed = await computedOrigin(reading, { indicator, at: found.value })
    return ok({ ...common, how: 'computed', values: [], ...computed })
  }
  if (indicator.how.by === 'not_measurable_here') {
    return ok({ ...common, how: 'not_measurable', cell: MISSING, ...NOTHING, values: [] })
  }
  const days = { unitCode, unitEdition: unit.edition, from: period.from, to: period.to }
  const values = await acceptedValues(reading, { ...days, indicatorId: id })
  const last = values.at(-1)
  const cell = valueCell(indicator, last)
  const shown = cell.state === 'shown' ? (last?.evidence ?? null) : null
  const told = { cell, evidence: shown, coverage: last?.coverage ?? null, markets: [] }
  return ok({ ...common, how: 'told', ...told, values: await valuesTold(reading, values) })
}

const MISSING: ReportCell = { state: 'missing' }
const NOTHING = { evidence: null, coverage: null, markets: [] } as const

async function computedOrigin(
  reading: Reading & ClockDep,
  { indicator, at }: { readonly indicator: Indicator; readonly at: UnitPlace },
): Promise<Pick<FigureOrigin, 'cell' | 'evidence' | 'coverage' | 'markets'>> {
  const { place, unit } = at
  const figures = await figuresOfPlace(place, [indicator.id])
  const measured = figures[0]?.measured ?? null
  let cell = measuredCell(indicator, measured)
  if (indicator.how.by === 'computed' && indicator.how.measure === 'cashless_takings') {
    const { from, to } = place.period
    const open = to >= marketDayOf(reading.clock.now())
    const period = { from, to }
    const again = {
      unitCode: unit.code,
      period,
      marketIds: place.marketIds,
      onlyAgain: true,
    } as const
    const { cells } = await decideCells(reading, { cells: [again], facts: 'sales' })
    if (open || !cells[0]?.shown) cell = WITHHELD
  }
  const markets =
    place.marketIds.length === 0
      ? []
      : await reading.db
          .selectFrom('cho_market')
          .select(['id as marketId', 'name'])
          .where('id', 'in', [...place.marketIds])
          .orderBy('name')
          .orderBy('id')
          .execute()
  const evidence = cell.state === 'shown' ? (measured?.evidence ?? null) : null
  return { cell, evidence, coverage: measured?.coverage ?? null, markets }
}

async function valuesTold(
  reading: Reading,
  values: readonly IndicatorValueView[],
): Promise<FigureOrigin['values']> {
  const ids = values.map(({ id }) => id)
  const taken =
    ids.length === 0
      ? []
      : await reading.db
          .selectFrom('cho_exchange_value')
          .selectAll()
          .where('value_id', 'in', ids)
          .execute()
  return values.map(({ id, source, revision, cutoffAt }) => ({
    id,
    source,
    revision,
    cutoffAt,
    packageSha256: taken.find((row) => row.value_id === id)?.sha256 ?? null,
  }))
}
