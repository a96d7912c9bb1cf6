import type { CooperativeId, OrderId, StallId } from '@cho40/contract'
import { SYSTEM_SCOPE } from '../access/scopes.ts'
import type { Reading } from '../store/deps.ts'

/**
 * Whose grants decide about a whole order: its only seller's; the server's where several sellers have
 * parts of it, since none of them speaks for the others. Undefined for one that does not exist.
 */
export async function scopeOfOrder(
  reading: Reading,
  id: OrderId,
): Promise<StallId | CooperativeId | typeof SYSTEM_SCOPE | undefined> {
  const rows = await reading.db
    .selectFrom('cho_seller_order')
    .select(['stall_id', 'cooperative_id'])
    .where('order_id', '=', id)
    .execute()
  const sellers = new Set(rows.map((row) => row.stall_id ?? row.cooperative_id))
  const [only] = sellers
  if (sellers.size > 1) return SYSTEM_SCOPE
  return only ?? undefined
}
