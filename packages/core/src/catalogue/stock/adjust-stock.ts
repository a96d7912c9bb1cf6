import type { AdjustStock, PersonId, Problem, SellStock, StockMoveId } from '@cho40/contract'
import { ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { AT_HAND } from './for-day.ts'
import { moveStock, stockRow } from './move-stock.ts'
import { soldThere } from './sold-there.ts'
import { takeGoods } from './take-goods.ts'

type By = { readonly by: PersonId }

/**
 * Somebody counted: what is written becomes what is there. When less is there than buyers have
 * reserved, what lacks becomes an exception. Problems: NotFound (place, variant), InvalidInput (part
 * of a whole thing), IdReused.
 */
export function adjustStock(
  deps: Deps,
  input: AdjustStock & By,
): Promise<Result<StockMoveId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.placeId, id: input.id, body: input }, async () => {
      const { id, placeId, variantId, forDay = AT_HAND, counted, reason, by } = input
      const known = await soldThere(tx, { placeId, variantId, quantity: counted })
      if (!known.ok) return known
      const at = { placeId, variantId, forDay }
      const row = await stockRow(tx, at)
      const found = counted - (row.on_hand - row.short)
      const move = { ...at, id, kind: 'adjusted' as const, reason, by }
      const done =
        found >= 0
          ? await moveStock(tx, { ...move, onHand: found })
          : await takeGoods(tx, { ...move, quantity: -found })
      return done.ok ? ok(id) : done
    }),
  )
}

/**
 * A stall sold goods over the counter, perhaps hours ago without a network. It happened: it is never
 * refused for want of stock. The caller knows that a sale it names is of the place.
 * Problems: NotFound (place, variant), InvalidInput, IdReused.
 */
export function sellStock(
  deps: Deps,
  input: SellStock & By,
): Promise<Result<StockMoveId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.placeId, id: input.id, body: input }, async () => {
      const known = await soldThere(tx, input)
      if (!known.ok) return known
      const { saleId, ...move } = input
      const of = saleId && { subject: saleId }
      const sold = await takeGoods(tx, { ...move, forDay: AT_HAND, kind: 'sold', ...of })
      return sold.ok ? ok(input.id) : sold
    }),
  )
}
