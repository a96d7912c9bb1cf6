import type { RolledUpView } from '@cho40/contract'
import { type MarketDay, marketDayOf } from '@cho40/values'
import { placeName } from '../../places/places.ts'
import type { ClockDep, Reading } from '../../store/deps.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { cellOf } from '../report/cells.ts'
import type { Borders } from '../units.ts'
import { rollUp, valueAsNow } from './roll-up.ts'

/**
 * A sum over communes as it may be shown: by the borders of its time over those of the unit then, by
 * those of now over what the unit of today was made of.
 */
export async function rolledUp(
  reading: Reading & ClockDep,
  of: {
    readonly unitCode: string
    readonly indicator: Indicator
    readonly from: MarketDay
    readonly to: MarketDay
    readonly borders: Borders
  },
): Promise<RolledUpView> {
  const { borders, ...wish } = of
  const today = marketDayOf(reading.clock.now())
  const sum =
    borders === 'now' ? await valueAsNow(reading, { ...wish, today }) : await rollUp(reading, wish)
  const { counted, ...rest } = sum
  const names = rest.missing.map((code) => placeName(reading, { code, on: of.to }))
  const missingNames = (await Promise.all(names)).map((name, at) => name ?? rest.missing[at] ?? '')
  return {
    ...rest,
    missingNames,
    cell: cellOf(of.indicator, counted),
    bound: counted?.bound ?? null,
  }
}
