import type { Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { indicatorsOn } from './indicators/catalogue.ts'
import type { Indicator } from './indicators/indicator.ts'
import type { Measured } from './measures/measure.ts'
import { MEASURES } from './measures/measures.ts'
import type { Place } from './measures/place.ts'
import { type UnitPlace, unitPlace, type WantedPlace } from './units.ts'

/** An indicator with what was counted for it; null when there was nobody to count. */
export type IndicatorFigure = { readonly indicator: Indicator; readonly measured: Measured | null }

/** Every computed indicator of a unit over a period. Problems: NotFound (unit). */
export async function indicatorFigures(
  reading: Pick<Deps, 'db' | 'dialect' | 'clock'>,
  wanted: WantedPlace,
): Promise<Result<UnitPlace & { readonly figures: readonly IndicatorFigure[] }, Problem>> {
  const found = await unitPlace(reading, wanted)
  if (!found.ok) return found
  return ok({ ...found.value, figures: await figuresOfPlace(found.value.place) })
}

/** The computed indicators of a place, all or those named, in the order of the catalogue. */
export async function figuresOfPlace(
  place: Place,
  ids?: readonly string[],
): Promise<IndicatorFigure[]> {
  const figures: IndicatorFigure[] = []
  for (const indicator of indicatorsOn(place.lastDay)) {
    if (indicator.how.by !== 'computed' || ids?.includes(indicator.id) === false) continue
    const measured = await MEASURES[indicator.how.measure](place)
    figures.push({ indicator, measured: measured ?? null })
  }
  return figures
}
