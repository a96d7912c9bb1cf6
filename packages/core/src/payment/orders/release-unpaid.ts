import type { Problem, SellerOrderId } from '@cho40/contract'
import { type Instant, invariant, ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { NOT_YET_GONE } from '../../ordering/order-state.ts'
import { lockedOrder } from '../../ordering/seller-order.ts'
import { keepGoods } from '../../ordering/ship-goods.ts'
import type { WantedLine } from '../../ordering/wanted-lines.ts'
import type { Db } from '../../store/db.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { inPieces, known, preparedRows } from '../../store/prepared.ts'
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
    const rows = await expiredHolds(tx.db, tx.clock.now())
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
  const wanted = lines.map(({ variantId, placeId }) => ({ variantId, placeId, at }))
  const rows = await inPieces(tx, wanted, expiredHoldsOf)
  const done = await letGo(tx, rows)
  return done.ok ? ok(undefined) : done
}

type Wanted = Pick<WantedLine, 'variantId' | 'placeId'> & { readonly at: Instant }

const expiredHoldsOf = preparedRows((db, wanted: readonly Wanted[]) => {
  const [first] = wanted
  invariant(first, 'an order asks for something')
  return expiredHolds(db, first.at)
    .where(
      'line.variant_id',
      'in',
      wanted.map(({ variantId }) => known(variantId)),
    )
    .where(
      'line.place_id',
      'in',
      wanted.map(({ placeId }) => known(placeId)),
    )
})

function expiredHolds(db: Db, at: Instant) {
  return db
    .selectFrom('cho_order_line as line')
    .select('line.seller_order_id')
    .where('line.held', '>', sql.lit(0))
    .where('line.held_until', '<=', known(at))
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
