import type { DeliveryTariffView } from '@cho40/contract'
import { type Dong, ZERO_DONG } from '@cho40/values'

/**
 * What a seller takes for bringing goods of this much to a place: the charge of the place itself,
 * else of the unit that holds it, else the flat one; nothing from `freeFrom` on. A seller who has
 * said nothing brings goods for nothing. `not_served` where it does not come. `places` are the codes
 * of the place and what lies above it, nearest first. Pure.
 */
export function deliveryCharge(
  tariff: Omit<DeliveryTariffView, 'id' | 'validFrom'> | undefined,
  { goods, places }: { readonly goods: Dong; readonly places: readonly string[] },
): Dong | 'not_served' {
  if (!tariff) return ZERO_DONG
  if (!tariff.delivers) return 'not_served'
  const named = places
    .map((code) => tariff.areas.find((area) => area.placeCode === code))
    .find((area) => area !== undefined)
  const charge = named?.charge ?? tariff.flat
  if (charge === null) return 'not_served'
  return tariff.freeFrom !== null && goods >= tariff.freeFrom ? ZERO_DONG : charge
}
