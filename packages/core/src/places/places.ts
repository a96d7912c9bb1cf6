import type { MarketDay } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { fullName } from './unit.ts'
import { unitOn } from './units.ts'

type PlaceOn = { readonly code: string; readonly on: MarketDay }

/**
 * What a code is called on a day, with its type: a unit of this deployment if it has one, else the
 * real one; undefined when nothing with the code is in force.
 */
export async function placeName(reading: Reading, wanted: PlaceOn): Promise<string | undefined> {
  const own = await reading.db
    .selectFrom('cho_place')
    .select('name')
    .where('code', '=', wanted.code)
    .where('valid_from', '<=', wanted.on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', wanted.on)]))
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  if (own) return own.name
  const real = unitOn(wanted.code, wanted.on)
  return real.ok ? fullName(real.value) : undefined
}

/** Whether a unit with this code is in force on a day, of this deployment or a real one. */
export async function placeExists(reading: Reading, wanted: PlaceOn): Promise<boolean> {
  return (await placeName(reading, wanted)) !== undefined
}
