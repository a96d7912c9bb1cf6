import type { MarketDay } from '@cho40/values'
import { unitOn, unitsOn } from '../places/units.ts'
import type { Reading } from '../store/deps.ts'

/** The codes of a province’s communes on a day, real and of this deployment; a commune is itself alone. */
export async function communesWithin(
  reading: Reading,
  { unitCode, on }: { readonly unitCode: string; readonly on: MarketDay },
): Promise<string[]> {
  if (unitCode.length > 2) return [unitCode]
  const province = unitOn(unitCode, on)
  const real = province.ok ? unitsOn(on, 'commune', province.value) : []
  const own = await reading.db
    .selectFrom('cho_place')
    .select('code')
    .where('parent_code', '=', unitCode)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .execute()
  return [...new Set([...own, ...real].map(({ code }) => code))].toSorted()
}
