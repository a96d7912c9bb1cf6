import type { MarketDay } from '@cho40/values'
import { fullName } from '../places/unit.ts'
import { unitOn } from '../places/units.ts'
import type { Reading } from '../store/deps.ts'

/** Far below what a database binds in one statement. */
const CODES_AT_ONCE = 1_000

/**
 * What these codes are called on a day, with one query for all: units of this deployment first, then
 * the real ones. A code that nothing in force has is left out.
 */
export async function placeNames(
  reading: Reading,
  wanted: { readonly codes: Iterable<string>; readonly on: MarketDay },
): Promise<ReadonlyMap<string, string>> {
  const { on } = wanted
  const codes = [...new Set(wanted.codes)]
  const names = new Map<string, string>()
  for (const code of codes) {
    const real = unitOn(code, on)
    if (real.ok) names.set(code, fullName(real.value))
  }
  for (let at = 0; at < codes.length; at += CODES_AT_ONCE) {
    const own = await reading.db
      .selectFrom('cho_place')
      .select(['code', 'name'])
      .where('code', 'in', codes.slice(at, at + CODES_AT_ONCE))
      .where('valid_from', '<=', on)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
      .orderBy('valid_from')
      .execute()
    for (const { code, name } of own) names.set(code, name)
  }
  return names
}
