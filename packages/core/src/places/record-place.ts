import { type MarketDay, ok } from '@cho40/values'
import type { Deps, Reading } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

export type Place = {
  readonly code: string
  readonly name: string
  readonly kind: 'province' | 'commune'
  readonly parentCode: string | null
  readonly validFrom: MarketDay
}

/** Records an administrative unit as in force from a day; the same unit and day again changes nothing. */
export async function recordPlace(deps: Deps, place: Place): Promise<void> {
  await transact(deps, async (tx) => {
    await tx.db
      .insertInto('cho_place')
      .values({
        code: place.code,
        name: place.name,
        kind: place.kind,
        parent_code: place.parentCode,
        valid_from: place.validFrom,
        valid_to: null,
      })
      .onConflict((conflict) => conflict.columns(['code', 'valid_from']).doNothing())
      .execute()
    return ok(undefined)
  })
}

/** Whether a unit with this code is in force on a day. */
export async function placeExists(
  reading: Reading,
  wanted: { readonly code: string; readonly on: MarketDay },
): Promise<boolean> {
  const row = await reading.db
    .selectFrom('cho_place')
    .select('code')
    .where('code', '=', wanted.code)
    .where('valid_from', '<=', wanted.on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', wanted.on)]))
    .executeTakeFirst()
  return row !== undefined
}
