import type { GoodsReturnId, Problem, ReturnGoods } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import type { Deps } from '../store/deps.ts'
import { inCooperative } from './in-cooperative.ts'
import { bookReturn } from './record-return.ts'
import { returnedPartsOf } from './returned-parts.ts'
import { saleWithParts } from './sales.ts'

/**
 * Takes goods back from a buyer, all or a part, into the place they were sold from. The member gives
 * back the price and gets back the fees; of the cooperative's own goods the return is 521, not less
 * revenue. Money goes back the way it came: cash, or less is owed. An agent's fee stays.
 * Problems: NotFound (cooperative, sale, line), GoodsNotAvailable (more than was sold and not yet
 * returned), WrongState (nothing left; `of_order`: its order is what comes back), IdReused, and those
 * of `post`.
 */
export function returnGoods(
  deps: Deps,
  input: ReturnGoods,
): Promise<Result<GoodsReturnId, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const sale = await saleWithParts(tx, { bookId, saleId: input.saleId })
    if (!sale.ok) return sale
    if (sale.value.sale.paid === 'order') {
      return err({ type: 'WrongState', what: 'sale', id: input.saleId, state: 'of_order' })
    }
    const parts = returnedPartsOf(sale.value.parts, input.lines)
    if (!parts.ok) return parts
    if (parts.value.length === 0) {
      return err({ type: 'WrongState', what: 'sale', id: input.saleId, state: 'returned' })
    }
    const { id, occurredAt, reason, by } = input
    const back = { id, occurred_at: occurredAt, reason, returned_by: by }
    return bookReturn(tx, { back, sale: sale.value.sale, parts: parts.value })
  })
}
