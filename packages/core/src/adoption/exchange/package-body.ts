import type { IndicatorPackage, IndicatorValueView } from '@cho40/contract'
import type { Instant, MarketDay } from '@cho40/values'
import { canonicalJson } from '../../ledger/canonical.ts'
import type { Reading } from '../../store/deps.ts'
import { communesWithin } from '../communes-within.ts'
import { indicatorOn } from '../indicators/catalogue.ts'
import { cellOf } from '../report/cells.ts'
import { acceptedValues } from '../values/values.ts'

/** A value as it travels: what was counted, never who. */
export type PackedValue = IndicatorPackage['values'][number]

/**
 * The accepted values of a unit, or of a province’s communes and itself, that another system may be
 * told. What a report would keep back is left out: small numbers of people, and all takings, for
 * which the receiver publishes its own.
 */
export async function valuesToTell(
  reading: Reading,
  of: { readonly unitCode: string; readonly from: MarketDay; readonly to: MarketDay },
): Promise<IndicatorValueView[]> {
  const { unitCode, from, to } = of
  const codes = await communesWithin(reading, { unitCode, on: to })
  const units = [...new Set([...codes, unitCode])].toSorted()
  const accepted = await acceptedValues(reading, { unitCode: units, from, to })
  return accepted.filter(mayTravel)
}

/** What may be told of a unit over some days, as the text that is signed. */
export async function packageBody(
  reading: Reading,
  of: Parameters<typeof valuesToTell>[1] & {
    readonly sender: string
    readonly madeAt: Instant
  },
): Promise<string> {
  const { sender, madeAt } = of
  const values = (await valuesToTell(reading, of)).map(packed)
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
