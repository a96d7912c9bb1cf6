import type {
  IndicatorValueView,
  Problem,
  Scorecard,
  ScoredFigure,
  ScoreLineView,
  ScoreUnit,
  ScoreView,
} from '@cho40/contract'
import { err, type MarketDay, marketDay, ok, type Result } from '@cho40/values'
import { unitThenOf } from '../../market/market-units.ts'
import type { ClockDep, Reading } from '../../store/deps.ts'
import { indicatorFigures } from '../indicator-figures.ts'
import { indicatorOn } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { periodAround } from '../period.ts'
import { type Counted, sumCounted } from '../ratio.ts'
import { measuredCell, valueCell } from '../report/cells.ts'
import { acceptedValues } from '../values/values.ts'
import { type KeptCard, latestCard } from './cards.ts'
import { score } from './score.ts'

/** A figure of a line, where it is from, and what it is known by. */
export type KnownLine = Pick<ScoreLineView, 'figure' | 'from' | 'evidence'> & {
  /** Whether the figure itself may be told; its points always may. */
  readonly shown: boolean
}

/** The card that holds for a unit and year, and what is known of its lines by now. */
export type CardInUse = {
  readonly kept: KeptCard
  readonly known: ReadonlyMap<string, KnownLine>
}

/**
 * A unit’s score of a year: what our own records measure, what was accepted, and what is told with it
 * for the rest. `on` is the day it is handed in. Problems: NotFound (scorecard, place), InvalidInput
 * (a line without a figure, or told although it is known), DayClosed (after the last day).
 */
export async function scoreUnit(
  reading: Reading & ClockDep,
  wish: ScoreUnit,
  on: MarketDay = marketDay(`${wish.year}-01-01`),
): Promise<Result<ScoreView, Problem>> {
  const { cardId, unitCode, year } = wish
  const found = await cardInUse(reading, wish)
  if (!found.ok) return found
  const { kept, known } = found.value
  const figures = new Map([...known].map(([id, { figure }]) => [id, figure]))
  const scored = score(kept.card, { figures, year, on })
  if (!scored.ok) return scored
  const { lines, ...sums } = scored.value
  const common = { cardId, cardVersion: kept.version, source: kept.card.source, unitCode, year }
  return ok({ ...common, ...sums, lines: kept.card.lines.map(asView) })

  function asView({ id, name, part }: Scorecard['lines'][number]): ScoreLineView {
    const line = known.get(id)
    const points = lines.find((one) => one.id === id)?.points ?? null
    const { figure = null, from = 'told', evidence = '', shown = true } = line ?? {}
    return { id, name, part, figure: shown ? figure : null, from, evidence, points }
  }
}

/**
 * Reads the card and gathers the figures of its lines; some may still lack one. Problems: NotFound
 * (scorecard, place), InvalidInput (told although it is known).
 */
export async function cardInUse(
  reading: Reading & ClockDep,
  { cardId, unitCode, year, told }: ScoreUnit,
): Promise<Result<CardInUse, Problem>> {
  const kept = await latestCard(reading, cardId)
  if (!kept) return err({ type: 'NotFound', what: 'scorecard', id: cardId })
  const unit = await unitThenOf(reading, unitCode, marketDay(`${year}-12-31`))
  const reach = unit && [unit.code, ...unit.above]
  if (!reach?.includes(kept.unitCode)) return err({ type: 'NotFound', what: 'place', id: unitCode })
  const found = await knownFigures(reading, { card: kept.card, unitCode, year })
  if (!found.ok) return found
  const known = found.value
  const twice = told.filter(({ id }) => known.has(id))
  if (twice.length > 0) {
    const issues = twice.map(({ id }) => ({ path: id, message: 'known already, not told' }))
    return err({ type: 'InvalidInput', issues })
  }
  for (const { id, figure, evidence } of told) {
    known.set(id, { figure, from: 'told', evidence, shown: true })
  }
  return ok({ kept, known })
}

async function knownFigures(
  reading: Reading & ClockDep,
  of: { readonly card: Scorecard; readonly unitCode: string; readonly year: number },
): Promise<Result<Map<string, KnownLine>, Problem>> {
  const { card, unitCode } = of
  const period = periodAround('year', marketDay(`${of.year}-01-01`))
  const known = new Map<string, KnownLine>()
  const place = { unitCode, period, borders: 'then', facts: 'kept' } as const
  const measured = await indicatorFigures(reading, place)
  if (!measured.ok) return measured
  const { edition: unitEdition } = measured.value.unit
  const days = { from: period.from, to: period.to }
  const values = await acceptedValues(reading, { unitCode, unitEdition, ...days })
  for (const { id } of card.lines) {
    const indicator = indicatorOn(id, period.to)
    if (!indicator) continue
    const own = measured.value.figures.find((figure) => figure.indicator.id === id)
    if (own?.measured) {
      const { numerator, denominator } = own.measured
      const shown = measuredCell(indicator, own.measured).state === 'shown'
      const isTakings = indicator.smallCell === 'takings'
      const line = {
        figure: { numerator, denominator },
        from: 'measured',
        evidence: 'Cho40',
      } as const
      known.set(id, { ...line, shown: shown && !isTakings })
    } else {
      const line = acceptedLine(
        indicator,
        values.filter(({ indicatorId }) => indicatorId === id),
      )
      if (line) known.set(id, line)
    }
  }
  return ok(known)
}

/** A year’s figure from its accepted months or quarters, as the definition adds them up. */
function acceptedLine(
  indicator: Indicator,
  values: readonly IndicatorValueView[],
): KnownLine | undefined {
  const last = values.at(-1)
  if (!last) return undefined
  const adds = indicator.aggregation === 'flow' || indicator.aggregation === 'ratio_of_sums'
  const sum: Counted | null = adds ? sumCounted(values) : last
  if (sum === null) return undefined
  const { numerator, denominator } = sum
  const figure: ScoredFigure = { numerator, denominator }
  const shown = valueCell(indicator, { ...last, ...figure }).state === 'shown'
  return { figure, from: 'accepted', evidence: last.source, shown }
}
