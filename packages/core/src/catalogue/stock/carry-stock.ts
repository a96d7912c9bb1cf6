import type { CarryStock, PersonId, Problem, StockMoveId } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Deps } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { AT_HAND } from './for-day.ts'
import { moveStock } from './move-stock.ts'
import { soldThere } from './sold-there.ts'

/**
 * Goods at hand are carried from one place of a seller to another of the same; what buyers have
 * reserved stays. Another seller's place would be a sale. Problems: NotFound (place, variant),
 * InvalidInput (another seller's place, part of a whole thing), StockNotAvailable, IdReused.
 */
export function carryStock(
  deps: Deps,
  input: CarryStock & { readonly by: PersonId },
): Promise<Result<StockMoveId, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.fromPlaceId, id: input.id, body: input }, async () => {
      const { id, fromPlaceId, toPlaceId, variantId, quantity, by } = input
      const from = await soldThere(tx, { placeId: fromPlaceId, variantId, quantity })
      if (!from.ok) return from
      const to = await soldThere(tx, { placeId: toPlaceId, variantId, quantity })
      if (!to.ok) return to
      if (from.value.book_id !== to.value.book_id) {
        const message = 'another seller'
        return err({ type: 'InvalidInput', issues: [{ path: 'toPlaceId', message }] })
      }
      const back = tx.ids.make('smove')
      const goods = { variantId, forDay: AT_HAND, by }
      const out = { ...goods, id, placeId: fromPlaceId, onHand: 0 - quantity, subject: back }
      const into = { ...goods, id: back, placeId: toPlaceId, onHand: quantity, subject: id }
      // In one order for everybody, so that two who carry both ways never wait for each other.
      const moves = [
        { ...out, kind: 'carried_out' as const },
        { ...into, kind: 'carried_in' as const },
      ].toSorted((a, b) => (a.placeId < b.placeId ? -1 : 1))
      for (const move of moves) {
        const moved = await moveStock(tx, move)
        if (!moved.ok) return moved
      }
      return ok(id)
    }),
  )
}
