import type { AdoptionReport, FreezeReport, Problem, ReportCell, ReportLine } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import { placeName } from '../../places/places.ts'
import type { Deps } from '../../store/deps.ts'
import type { Decisions } from '../disclosure/decide-cells.ts'
import { INDICATORS, indicatorsOn } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { activityOf } from '../measures/stall-measures.ts'
import { periodNamed } from '../period.ts'
import { type Borders, unitPlace } from '../units.ts'
import { type ComputedLine, computedLines } from './computed-lines.ts'
import { type Plan, plansOf } from './plans.ts'
import { type ToldLine, toldLines } from './told-lines.ts'
import type { Trend } from './trend-cells.ts'

/** The form a commune sends to its province: columns as in research/domain.md 7.4, second edition: with a trend. */
const FORM = 'commune-adoption@2'

export type WantedReport = {
  readonly unitCode: string
  readonly period: string
  readonly borders?: Borders
  readonly facts: 'kept' | 'sales'
  readonly words?: FreezeReport['words']
}

export type ReportMade = { readonly report: AdoptionReport; readonly decided: Decisions }

const NO_WORDS = { situation: [], difficulties: [], requests: [], next: [] }

/**
 * A unit’s report for a month, quarter or year, from our own records and from what was accepted.
 * Nothing is kept: see `freezeReport`. Problems: InvalidInput (period), NotFound (place).
 */
export async function adoptionReport(
  reading: Pick<Deps, 'db' | 'dialect' | 'clock'>,
  wanted: WantedReport,
): Promise<Result<ReportMade, Problem>> {
  const { unitCode, borders = 'then', facts, words = NO_WORDS } = wanted
  const period = periodNamed(wanted.period)
  if (!period.ok) return period
  const found = await unitPlace(reading, { unitCode, period: period.value, borders, facts })
  if (!found.ok) return found
  const { unit, place } = found.value
  const placeIn = async (one: typeof period.value) => {
    const there = await unitPlace(reading, { unitCode, period: one, borders, facts })
    return there.ok ? there.value : undefined
  }
  const computed = await computedLines(placeIn, period.value, facts)
  const told = await toldLines(reading, { unit, period: period.value })
  const plans = await plansOf(reading, { unitCode, on: place.lastDay })
  const report: AdoptionReport = {
    form: FORM,
    unit: {
      code: unit.code,
      edition: unit.edition,
      name: (await placeName(reading, { code: unit.code, on: place.lastDay })) ?? unit.code,
    },
    period: { name: period.value.name, from: period.value.from, to: period.value.to },
    cutoffAt: place.cutoffAt,
    borders,
    activity: place.marketIds.length === 0 ? null : await activityOf(place),
    lines: inOrder([...computed.lines.map(fromComputed), ...told.map(fromTold)], plans),
    notMeasurable: indicatorsOn(place.lastDay).flatMap(({ id, name, how }) =>
      how.by === 'not_measurable_here' ? [{ indicatorId: id, name, why: how.why }] : [],
    ),
    completeness: {
      due: told.length,
      reported: told.filter(({ now }) => now.state !== 'missing').length,
      onTime: told.filter(({ onTime }) => onTime).length,
    },
    words,
    revision: null,
  }
  return ok({ report, decided: computed.decided })
}

type Draft = Pick<ReportLine, 'before' | 'now' | 'toDate' | 'source' | 'evidence' | 'coverage'> &
  Trend & { readonly indicator: Indicator }

function fromComputed(line: ComputedLine): Draft {
  const { indicator, measured, before, now, toDate, trend, change, notes } = line
  const shown = now.state === 'shown' ? measured : null
  return {
    indicator,
    before,
    now,
    toDate,
    trend,
    change,
    notes,
    source: 'Cho40',
    evidence: shown?.evidence ?? null,
    coverage: measured?.coverage ?? null,
  }
}

function fromTold({ onTime: _onTime, evidence, ...line }: ToldLine): Draft {
  const shown = line.now.state === 'shown' ? evidence : null
  return { ...line, toDate: { state: 'missing' }, evidence: shown }
}

function inOrder(drafts: readonly Draft[], plans: ReadonlyMap<string, Plan>): ReportLine[] {
  const ids: readonly string[] = INDICATORS.map(({ id }) => id)
  const place = ({ indicator }: Draft) => ids.indexOf(indicator.id)
  return drafts
    .toSorted((a, b) => place(a) - place(b))
    .map(({ indicator, ...line }, i) => {
      const plan = plans.get(indicator.id)
      return {
        nth: i + 1,
        indicatorId: indicator.id,
        version: indicator.version,
        name: indicator.name,
        unit: indicator.unit,
        numeratorName: { vi: indicator.numerator.vi, en: indicator.numerator.en },
        denominatorName: indicator.denominator && {
          vi: indicator.denominator.vi,
          en: indicator.denominator.en,
        },
        decimals: indicator.decimals,
        ...line,
        plan: plan ? { scaled: plan.scaled, bound: plan.bound, dueDay: plan.dueDay } : null,
        baseline: plan?.baseline ?? null,
        ofPlan: ofPlan(line.now, plan),
        lead: plan?.lead ?? '',
        partners: plan?.partners ?? [],
      }
    })
}

/** How far along the plan, in hundredths of a percent. */
function ofPlan(now: ReportCell, plan: Plan | undefined): number | null {
  if (plan === undefined || plan.scaled === 0 || now.state !== 'shown' || now.scaled === null) {
    return null
  }
  return Number((BigInt(now.scaled) * 20_000n + BigInt(plan.scaled)) / (BigInt(plan.scaled) * 2n))
}
