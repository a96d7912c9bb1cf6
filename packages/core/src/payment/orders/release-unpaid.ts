import type { Problem, SellerOrderId } from '@cho40/contract'
import { type Instant, ok, type Result } from '@cho40/values'
import { NOT_YET_GONE } from '../../ordering/order-state.ts'
import { lockedOrder } from '../../ordering/seller-order.ts'
import { keepGoods } from '../../ordering/ship-goods.ts'
import type { WantedLine } from '../../ordering/wanted-lines.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { cancelLocked } from './cancel-order.ts'
import { moneyOf } from './order-money.ts'

/**
 * Lets goods go that nobody paid in time: their orders are cancelled, their requests taken back.
 * Where any money came, the goods are kept and a person decides. Answers how many were looked at;
 * ask again while it is not zero. Problems: those of a cancellation.
 */
export function releaseUnpaid(
  deps: Deps,
  { limit = 100 }: { readonly limit?: number } = {},
): Promise<Result<number, Problem>> {
  return transact(deps, async (tx) => {
    const rows = await expiredHolds(tx, tx.clock.now())
      .orderBy('line.held_until')
      .limit(limit)
      .execute()
    return letGo(tx, rows)
  })
}

/** The same for the goods that somebody else wants now; the caller has the locks of the books. */
export async function letGoUnpaid(
  tx: Tx,
  { at, lines }: { readonly at: Instant; readonly lines: readonly WantedLine[] },
): Promise<Result<void, Problem>> {
  const rows = await expiredHolds(tx, at)
    .where(
      'line.variant_id',
      'in',
      lines.map(({ variantId }) => variantId),
    )
    .where(
      'line.place_id',
      'in',
      lines.map(({ placeId }) => placeId),
    )
    .execute()
  const done = await letGo(tx, rows)
  return done.ok ? ok(undefined) : done
}

function expiredHolds(tx: Tx, at: Instant) {
  return tx.db
    .selectFrom('cho_order_line as line')
    .select('line.seller_order_id')
    .where('line.held', '>', 0)
    .where('line.held_until', '<=', at)
}

async function letGo(
  tx: Tx,
  rows: readonly { readonly seller_order_id: SellerOrderId }[],
): Promise<Result<number, Problem>> {
  const ids = new Set(rows.map((row) => row.seller_order_id))
  for (const id of ids) {
    const found = await lockedOrder(tx, id)
    if (!found.ok) return found
    const { kept } = await moneyOf(tx, found.value)
    if (kept > 0 || !NOT_YET_GONE.includes(found.value.state)) {
      await keepGoods(tx, id)
      continue
    }
    const cancelled = await cancelLocked(tx, found.value, {
      actor: 'machine',
      reason: 'not_paid',
    })
    if (!cancelled.ok) return cancelled
  }
  return ok(ids.size)
}
