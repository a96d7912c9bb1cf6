import type { EvidenceMix, ReportCell } from '@cho40/contract'
import type { UnitThen } from '../../market/market-units.ts'
import type { Reading } from '../../store/deps.ts'
import { indicatorsOn } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { type Period, periodAround, periodBefore } from '../period.ts'
import { rollUp } from '../values/roll-up.ts'
import { acceptedValues } from '../values/values.ts'
import { cellOf, MISSING, valueCell } from './cells.ts'

export type ToldLine = {
  readonly indicator: Indicator
  readonly before: ReportCell
  readonly now: ReportCell
  readonly source: string
  readonly evidence: EvidenceMix | null
  readonly coverage: { readonly covered: number; readonly of: number } | null
  /** Whether it was accepted when this report was made. */
  readonly onTime: boolean
}

/** The indicators that people and other systems tell, each for its own last whole period. */
export async function toldLines(
  reading: Reading,
  { unit, period }: { readonly unit: UnitThen; readonly period: Period },
): Promise<ToldLine[]> {
  const lines: ToldLine[] = []
  for (const indicator of indicatorsOn(period.to)) {
    if (indicator.how.by !== 'entered' && indicator.how.by !== 'imported') continue
    lines.push(await toldLine(reading, { unit, indicator, period: lastWhole(indicator, period) }))
  }
  return lines
}

function lastWhole({ frequency }: Indicator, { to }: Period): Period {
  const around = periodAround(frequency, to)
  return around.to <= to ? around : periodBefore(around)
}

async function toldLine(
  reading: Reading,
  of: { readonly unit: UnitThen; readonly indicator: Indicator; readonly period: Period },
): Promise<ToldLine> {
  const { unit, indicator, period } = of
  const valueIn = async ({ from, to }: Period) => {
    const values = await acceptedValues(reading, {
      unitCode: unit.code,
      unitEdition: unit.edition,
      indicatorId: indicator.id,
      from,
      to,
    })
    return values.find((one) => one.firstDay === from && one.lastDay === to)
  }
  const value = await valueIn(period)
  const before = await valueIn(periodBefore(period))
  const common = { indicator, before: valueCell(indicator, before), onTime: value !== undefined }
  if (value || unit.code.length > 2) {
    return {
      ...common,
      now: valueCell(indicator, value),
      source: value?.source ?? '',
      evidence: value?.evidence ?? null,
      coverage: value?.coverage ?? null,
    }
  }
  const sum = await rollUp(reading, { unitCode: unit.code, indicator, ...period })
  return {
    ...common,
    now: sum.counted === null ? MISSING : cellOf(indicator, sum.counted),
    source: '',
    evidence: null,
    coverage: sum.expected === 0 ? null : { covered: sum.reported, of: sum.expected },
  }
}
