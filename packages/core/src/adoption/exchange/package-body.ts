import type { IndicatorPackage, IndicatorValueView } from '@cho40/contract'
import { type Instant, marketDay } from '@cho40/values'
import { canonicalJson } from '../../ledger/canonical.ts'
import type { Reading } from '../../store/deps.ts'
import { indicatorOn } from '../indicators/catalogue.ts'
import { cellOf } from '../report/cells.ts'
import { acceptedValues } from '../values/values.ts'

/** A value as it travels: what was counted, never who. */
export type PackedValue = IndicatorPackage['values'][number]

/**
 * The accepted values of units over some days, ready to be signed. What a report would keep back is
 * left out: small numbers of people, and all takings, for which the receiver publishes its own.
 */
export async function packageBody(
  reading: Reading,
  of: {
    readonly sender: string
    readonly madeAt: Instant
    readonly unitCodes: readonly string[]
    readonly from: string
    readonly to: string
  },
): Promise<string> {
  const days = { from: marketDay(of.from), to: marketDay(of.to) }
  const values: PackedValue[] = []
  for (const unitCode of [...of.unitCodes].toSorted()) {
    const accepted = await acceptedValues(reading, { unitCode, ...days })
    values.push(...accepted.filter(mayTravel).map(packed))
  }
  const { sender, madeAt } = of
  const body: IndicatorPackage = { format: 'cho40-indicators@1', sender, madeAt, values }
  return canonicalJson(body)
}

function mayTravel(value: IndicatorValueView): boolean {
  const indicator = indicatorOn(value.indicatorId, value.lastDay, value.version)
  if (indicator === undefined || indicator.smallCell === 'takings') return false
  return cellOf(indicator, value).state === 'shown'
}

function packed(value: IndicatorValueView): PackedValue {
  return {
    indicatorId: value.indicatorId,
    version: value.version,
    unitCode: value.unitCode,
    unitEdition: value.unitEdition,
    firstDay: value.firstDay,
    lastDay: value.lastDay,
    cutoffAt: value.cutoffAt,
    numerator: value.numerator,
    denominator: value.denominator,
    bound: value.bound,
    source: withoutNumbers(value.source),
    method: withoutNumbers(value.method),
    evidence: value.evidence,
    coverage: value.coverage,
  }
}

/** What somebody typed may hold a phone’s or an identity paper’s number: none of them travels. */
function withoutNumbers(text: string): string {
  return text.replace(/\+?\d[\d .-]{6,}\d/g, '…')
}
