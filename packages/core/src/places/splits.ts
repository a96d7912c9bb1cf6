import type { Reading } from '../store/deps.ts'
import type { KnownSplit } from './known.ts'
import type { UnitId } from './unit.ts'

/** The splits this deployment recorded, for `unitsNow` and `unitsThen`. */
export async function splits(reading: Reading): Promise<KnownSplit[]> {
  const rows = await reading.db
    .selectFrom('cho_place_split')
    .select(['of_id', 'to_code', 'share'])
    .orderBy('of_id')
    .orderBy('to_code')
    .execute()
  const byUnit = new Map<UnitId, { code: string; share: (typeof rows)[number]['share'] }[]>()
  for (const { of_id, to_code, share } of rows) {
    byUnit.set(of_id, [...(byUnit.get(of_id) ?? []), { code: to_code, share }])
  }
  return [...byUnit].map(([of, parts]) => ({ of, parts }))
}
