import type { Problem } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Tx } from '../../store/deps.ts'
import { freeOf, lockedStockRow, moveStock, type StockMove } from './move-stock.ts'

/**
 * Goods are gone, whatever the book thought of it: sold over the counter, counted as missing. What
 * others had reserved stays reserved, so that they are not deceived; by how much too little is there
 * for them becomes an exception that a person resolves. Problems: none of its own.
 */
export async function takeGoods(
  tx: Tx,
  taking: Omit<StockMove, 'onHand' | 'reserved' | 'short' | 'id'> & {
    readonly id: NonNullable<StockMove['id']>
    readonly quantity: number
  },
): Promise<Result<void, Problem>> {
  const { quantity, ...move } = taking
  const before = await lockedStockRow(tx, move)
  const taken = Math.min(quantity, freeOf(before))
  const short = quantity - taken
  const moved = await moveStock(tx, { ...move, onHand: 0 - taken, short })
  if (!moved.ok || short === 0) return moved
  const now = tx.clock.now()
  await tx.db
    .insertInto('cho_oversell')
    .values({
      id: tx.ids.make('oversell'),
      place_id: move.placeId,
      variant_id: move.variantId,
      move_id: move.id,
      quantity: short,
      state: 'open',
      resolution: null,
      resolved_by: null,
      occurred_at: move.occurredAt ?? now,
      recorded_at: now,
      resolved_at: null,
    })
    .execute()
  return ok(undefined)
}
