import type { PackOrder, PersonId, Problem, SellerOrderId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { NEXT_STATES } from './order-state.ts'
import { lockedOrder, type SellerOrderRow, wrongState } from './seller-order.ts'
import { keepGoods, shipGoods } from './ship-goods.ts'
import { takeStep } from './take-step.ts'

type Wish = { readonly id: SellerOrderId; readonly by: PersonId }

/**
 * The seller says yes; from now on the goods are kept for the buyer, paid or not. Twice is once.
 * Problems: NotFound, WrongState.
 */
export function confirmOrder(deps: Deps, { id, by }: Wish): Promise<Result<void, Problem>> {
  return moved(deps, { id, to: 'confirmed' }, async (tx, row) => {
    await keepGoods(tx, id)
    await takeStep(tx, row, { step: 'confirmed', state: 'confirmed', actor: { by } })
    return ok(undefined)
  })
}

/**
 * The goods are in the bag, each from its lot where lots are kept. Twice is once.
 * Problems: NotFound (order, a lot of the line's listing), WrongState.
 */
export function packOrder(
  deps: Deps,
  { id, by, lots }: PackOrder & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return moved(deps, { id, to: 'packed' }, async (tx, row) => {
    for (const { lineId, lotId } of lots) {
      const fits = await tx.db
        .selectFrom('cho_order_line as line')
        .innerJoin('cho_variant as variant', 'variant.id', 'line.variant_id')
        .innerJoin('cho_lot as lot', 'lot.listing_id', 'variant.listing_id')
        .select('lot.id')
        .where('line.id', '=', lineId)
        .where('line.seller_order_id', '=', id)
        .where('lot.id', '=', lotId)
        .executeTakeFirst()
      if (!fits) return err({ type: 'NotFound', what: 'lot', id: lotId })
      await tx.db
        .updateTable('cho_order_line')
        .set({ lot_id: lotId })
        .where('id', '=', lineId)
        .execute()
    }
    await takeStep(tx, row, { step: 'packed', state: 'packed', actor: { by } })
    return ok(undefined)
  })
}

/**
 * The goods are on their way to the buyer and no longer in the place. Twice is once.
 * Problems: NotFound, WrongState (not packed, or to be fetched).
 */
export function shipOrder(deps: Deps, { id, by }: Wish): Promise<Result<void, Problem>> {
  return moved(deps, { id, to: 'shipped' }, async (tx, row) => {
    const order = await tx.db
      .selectFrom('cho_order')
      .select('handing')
      .where('id', '=', row.order_id)
      .executeTakeFirstOrThrow()
    if (order.handing !== 'deliver') {
      return err({ type: 'WrongState', what: 'order', id, state: order.handing })
    }
    const left = await shipGoods(tx, id, by)
    if (!left.ok) return left
    await takeStep(tx, row, { step: 'shipped', state: 'shipped', actor: { by } })
    return ok(undefined)
  })
}

function moved(
  deps: Deps,
  { id, to }: { readonly id: SellerOrderId; readonly to: SellerOrderRow['state'] },
  work: (tx: Tx, row: SellerOrderRow) => Promise<Result<void, Problem>>,
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found.ok) return found
    if (found.value.state === to) return ok(undefined)
    return NEXT_STATES[found.value.state].includes(to)
      ? work(tx, found.value)
      : wrongState(found.value)
  })
}
