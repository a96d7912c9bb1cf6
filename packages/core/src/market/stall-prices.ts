import type { SavedPrice, StallId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** What a stall sells often, in the order in which it was first saved. */
export async function pricesOfStall(
  reading: Reading,
  stallId: StallId,
): Promise<readonly SavedPrice[]> {
  const rows = await reading.db
    .selectFrom('cho_stall_price')
    .select(['name', 'amount', 'variant_id', 'quantity'])
    .where('stall_id', '=', stallId)
    .orderBy('first_at')
    .orderBy('name')
    .execute()
  return rows.flatMap(({ name, amount, variant_id: variantId, quantity }) => {
    if (amount === null) return []
    const goods = variantId === null || quantity === null ? undefined : { variantId, quantity }
    return [{ name, amount, ...(goods && { goods }) }]
  })
}
