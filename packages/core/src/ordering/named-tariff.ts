import type { BookId, NamedTariffView } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import { placeName } from '../places/places.ts'
import type { Reading } from '../store/deps.ts'
import { deliveryTariff } from './delivery-tariffs.ts'

/**
 * What a seller takes for bringing goods on a day, each place with its name; null where a unit is no
 * longer in force. Undefined when the seller has said nothing.
 */
export async function namedTariff(
  reading: Reading,
  wanted: { readonly bookId: BookId; readonly day: MarketDay },
): Promise<NamedTariffView | undefined> {
  const tariff = await deliveryTariff(reading, wanted)
  if (!tariff) return undefined
  const areas = []
  for (const area of tariff.areas) {
    const name = await placeName(reading, { code: area.placeCode, on: wanted.day })
    areas.push({ ...area, name: name ?? null })
  }
  return { ...tariff, areas }
}
