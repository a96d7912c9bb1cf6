import type { IndicatorValueView, Problem, Standing, StandingLine } from '@cho40/contract'
import {
  err,
  type Instant,
  type MarketDay,
  marketDayOf,
  ok,
  plusDays,
  type Result,
} from '@cho40/values'
import { type UnitThen, unitThenOf } from '../../market/market-units.ts'
import type { ClockDep, Reading } from '../../store/deps.ts'
import { communesWithin } from '../communes-within.ts'
import { indicatorsOn } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { type Period, periodAround } from '../period.ts'
import { scaledValue } from '../ratio.ts'
import { isOutlier } from '../trend.ts'
import { acceptedValues } from '../values/values.ts'
import { type DueDays, dueDays } from './due-days.ts'
import { firstAcceptedAt } from './first-accepted.ts'

/**
 * Who has reported what of a period and when: a commune’s own values, or those of every commune of a
 * province. A value is due for each whole month, quarter or year that ends in the period.
 * Problems: NotFound (place).
 */
export async function standing(
  reading: Reading & ClockDep,
  of: { readonly unitCode: string; readonly period: Period },
): Promise<Result<Standing, Problem>> {
  const { unitCode, period } = of
  const unit = await unitThenOf(reading, unitCode, period.to)
  if (!unit) return err({ type: 'NotFound', what: 'place', id: unitCode })
  const units = await communesOf(reading, unit, period.to)
  const at = { today: marketDayOf(reading.clock.now()), due: await dueDays(reading) }
  const lines: StandingLine[] = []
  for (const one of units) lines.push(...(await linesOf(reading, { unit: one, period, ...at })))
  const count = (state: StandingLine['state']) =>
    lines.filter((line) => line.state === state).length
  return ok({
    units: units.length,
    due: lines.length,
    inTime: count('in_time'),
    late: count('late'),
    overdue: count('overdue'),
    lines: lines.filter(({ state, outlier }) => outlier || state === 'late' || state === 'overdue'),
  })
}

async function communesOf(reading: Reading, unit: UnitThen, on: MarketDay): Promise<UnitThen[]> {
  const codes = await communesWithin(reading, { unitCode: unit.code, on })
  const units = await Promise.all(codes.map((code) => unitThenOf(reading, code, on)))
  return units.filter((one) => one !== undefined)
}

type Owing = {
  readonly unit: UnitThen
  readonly period: Period
  readonly today: MarketDay
  readonly due: DueDays
}

async function linesOf(reading: Reading, owing: Owing): Promise<StandingLine[]> {
  const { unit, period } = owing
  const values = await acceptedValues(reading, {
    unitCode: unit.code,
    unitEdition: unit.edition,
    from: '2000-01-01' as MarketDay,
    to: period.to,
  })
  const accepted = await firstAcceptedAt(reading, values)
  const told = indicatorsOn(period.to).filter(
    ({ how }) => how.by === 'entered' || how.by === 'imported',
  )
  return told.flatMap((indicator) =>
    endingIn(indicator, period).map((span) => lineOf({ indicator, span, values, accepted }, owing)),
  )
}

/** The whole periods of an indicator that end in a period, in order. */
function endingIn({ frequency }: Indicator, { from, to }: Period): Period[] {
  const spans: Period[] = []
  for (let span = periodAround(frequency, to); span.to >= from; ) {
    if (span.to <= to) spans.unshift(span)
    span = periodAround(frequency, plusDays(span.from, -1))
  }
  return spans
}

type Found = {
  readonly indicator: Indicator
  readonly span: Period
  readonly values: readonly IndicatorValueView[]
  readonly accepted: ReadonlyMap<string, Instant>
}

function lineOf(found: Found, { unit, today, due }: Owing): StandingLine {
  const { indicator, span, values, accepted } = found
  const own = values.filter(({ indicatorId }) => indicatorId === indicator.id)
  const value = own.find(({ firstDay, lastDay }) => firstDay === span.from && lastDay === span.to)
  const dueDay = due(unit, { frequency: indicator.frequency, lastDay: span.to })
  const acceptedAt = accepted.get(`${indicator.id} ${span.from} ${span.to}`) ?? null
  return {
    unitCode: unit.code,
    indicatorId: indicator.id,
    frequency: indicator.frequency,
    firstDay: span.from,
    lastDay: span.to,
    dueDay,
    state: stateOf({ acceptedAt, dueDay, today }),
    acceptedAt,
    outlier: value !== undefined && standsOut(indicator, own, value),
  }
}

function stateOf(of: {
  readonly acceptedAt: Instant | null
  readonly dueDay: MarketDay | null
  readonly today: MarketDay
}): StandingLine['state'] {
  const { acceptedAt, dueDay, today } = of
  if (acceptedAt === null) return dueDay !== null && today > dueDay ? 'overdue' : 'waiting'
  return dueDay !== null && marketDayOf(acceptedAt) > dueDay ? 'late' : 'in_time'
}

function standsOut(
  indicator: Indicator,
  own: readonly IndicatorValueView[],
  value: IndicatorValueView,
): boolean {
  const now = scaledValue(value, indicator)
  const before = own
    .filter(({ lastDay, version }) => lastDay < value.lastDay && version === value.version)
    .map((one) => scaledValue(one, indicator))
    .filter((scaled) => scaled !== null)
  return now !== null && isOutlier(before, now)
}
