import { type MarketDay, ok } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/** A unit that only this deployment has. Its name has its type in front: `Xã Nà Mẫu`. */
export type Place = {
  readonly code: string
  readonly name: string
  readonly kind: 'province' | 'commune'
  readonly parentCode: string | null
  readonly validFrom: MarketDay
}

/**
 * Records a unit of this deployment as in force from a day; the same unit and day again changes
 * nothing. Real units need no record: the library has them.
 */
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
