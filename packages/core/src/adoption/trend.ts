import type { IndicatorValueView } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { indicatorOn } from './indicators/catalogue.ts'
import { type Change, difference, scaledValue } from './ratio.ts'
import { acceptedValues } from './values/values.ts'

export type TrendPoint = {
  readonly value: IndicatorValueView
  readonly scaled: number | null
  /** Against the point before; null when definition, unit edition or base do not allow it. */
  readonly change: Change | null
  /** Far from what the points before it were; somebody should look before it is accepted higher up. */
  readonly outlier: boolean
}

/**
 * The accepted values of an indicator of one unit, oldest first. No change is told between different
 * versions of the definition or different borders: such a series is broken there.
 */
export async function indicatorTrend(
  reading: Reading,
  of: {
    readonly unitCode: string
    readonly indicatorId: string
    readonly from: MarketDay
    readonly to: MarketDay
  },
): Promise<TrendPoint[]> {
  const values = await acceptedValues(reading, of)
  const scaledBefore: number[] = []
  return values.map((value, i) => {
    const indicator = indicatorOn(value.indicatorId, value.lastDay, value.version)
    const scaled = indicator ? scaledValue(value, indicator) : null
    const before = values[i - 1]
    const comparable =
      before !== undefined &&
      before.version === value.version &&
      before.unitEdition === value.unitEdition
    const change = comparable && indicator ? difference(before, value, indicator) : null
    const outlier = scaled !== null && isOutlier(scaledBefore, scaled)
    if (scaled !== null) scaledBefore.push(scaled)
    return { value, scaled, change, outlier }
  })
}

const LEAST_POINTS = 5
/** Three standard deviations of a normal series, told by its median deviation. */
const FAR = 3 * 1.4826

/** Whether a figure is far from those before it: by the median, which one wild figure does not move. */
export function isOutlier(before: readonly number[], now: number): boolean {
  if (before.length < LEAST_POINTS) return false
  const middle = median(before)
  const deviation = median(before.map((n) => Math.abs(n - middle)))
  // A series that never moved: then any move of a twentieth is worth a look.
  const allowed = deviation === 0 ? Math.abs(middle) / 20 : deviation * FAR
  return Math.abs(now - middle) > allowed
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low = 0, high = low] = sorted.slice(half - (sorted.length % 2 === 0 ? 1 : 0), half + 1)
  return (low + high) / 2
}
