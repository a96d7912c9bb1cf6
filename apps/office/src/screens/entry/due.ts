import type { IndicatorValueView, ValueRule } from '@cho40/contract'
import type { Span } from './typed-value.ts'

/** An indicator with the period of its own that is looked at. */
export type Due = Span & { readonly rule: ValueRule }

/** The revisions of one indicator’s value in its period, oldest first; undefined until known. */
export function valuesIn(
  values: readonly IndicatorValueView[] | undefined,
  { firstDay, lastDay }: Span,
  indicatorId: string,
): readonly IndicatorValueView[] | undefined {
  return values?.filter(
    (value) =>
      value.indicatorId === indicatorId && value.firstDay === firstDay && value.lastDay === lastDay,
  )
}
