import type { IndicatorValueView } from '@cho40/contract'

/** What a DHIS2 instance takes at `POST /api/dataValueSets`: only documented fields, values as text. */
export type DataValueSet = {
  /** `code` when the names are codes of the instance; its own ids otherwise. */
  readonly dataElementIdScheme?: 'code'
  readonly orgUnitIdScheme?: 'code'
  readonly dataValues: readonly {
    readonly dataElement: string
    readonly period: string
    readonly orgUnit: string
    readonly value: string
    readonly comment: string
  }[]
}

/** Which data elements and units of the instance are meant: its ids are its own business. */
export type Dhis2Names = {
  readonly scheme?: 'code'
  readonly numeratorOf: (indicatorId: string) => string | undefined
  readonly denominatorOf: (indicatorId: string) => string | undefined
  readonly orgUnitOf: (unitCode: string, edition: string) => string | undefined
}

/**
 * Names that need no table of an instance’s ids: data elements have the codes `M-06.N` and `M-06.D`,
 * units their administrative code. An instance imports them by the id scheme `code`.
 */
export function codeNames(): Dhis2Names {
  return {
    scheme: 'code',
    numeratorOf: (id) => `${id}.N`,
    denominatorOf: (id) => `${id}.D`,
    orgUnitOf: (code) => code,
  }
}

/**
 * Values as a DHIS2 dataValueSet, numerator and denominator apart, so that the instance adds them up
 * itself. Values for which the instance has no name are left out, and so are mere bounds, for which
 * DHIS2 has no place.
 */
export function dataValueSet(
  values: readonly IndicatorValueView[],
  names: Dhis2Names,
): DataValueSet {
  const dataValues = values.flatMap((value) => {
    const orgUnit = names.orgUnitOf(value.unitCode, value.unitEdition)
    if (orgUnit === undefined || value.bound !== '=') return []
    const comment = `${value.indicatorId}@${value.version}; ${value.cutoffAt}; ${value.source}`
    const common = { period: periodOf(value), orgUnit, comment }
    const parts = [
      [names.numeratorOf(value.indicatorId), value.numerator],
      [names.denominatorOf(value.indicatorId), value.denominator],
    ] as const
    return parts.flatMap(([dataElement, n]) =>
      dataElement === undefined || n === null ? [] : [{ dataElement, ...common, value: String(n) }],
    )
  })
  const schemes = { dataElementIdScheme: 'code', orgUnitIdScheme: 'code' } as const
  return { ...(names.scheme === 'code' && schemes), dataValues }
}

/** `202611`, `2026Q4`, `2026`: DHIS2’s names of periods. */
function periodOf({ firstDay, lastDay }: IndicatorValueView): string {
  const [year = '', month = ''] = firstDay.split('-')
  const months = Number(lastDay.slice(5, 7)) - Number(month) + 1
  if (months === 1) return `${year}${month}`
  return months === 3 ? `${year}Q${Math.ceil(Number(month) / 3)}` : year
}
