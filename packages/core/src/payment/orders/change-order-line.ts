import type { ChangeOrderLine, PersonId, Problem } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import { costOf, wholeWhereWhole } from '../../catalogue/stock/sale-quantity.ts'
import { changeLine } from '../../ordering/change-line.ts'
import { NOT_YET_GONE } from '../../ordering/order-state.ts'
import { linesOf, lockedOrder, wrongState } from '../../ordering/seller-order.ts'
import { takeStep } from '../../ordering/take-step.ts'
import type { Deps } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { alignRequests } from './align-requests.ts'
import { moneyOf } from './order-money.ts'

/**
 * The scale says another weight, or less is there than was ordered. What was before is kept; a higher
 * sum asks the buyer for the difference, a lower one lessens what is asked for or leaves something to
 * give back. Problems: NotFound (order, line), WrongState (gone already; `refunded`: something was
 * given back, so more is no longer asked), StockNotAvailable, InvalidInput, IdReused.
 */
export function changeOrderLine(
  deps: Deps,
  input: ChangeOrderLine & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: input.sellerOrderId, id: input.id, body: input }, async () => {
      const { id, quantity, reason, by } = input
      const found = await lockedOrder(tx, input.sellerOrderId)
      if (!found.ok) return found
      const order = found.value
      if (!NOT_YET_GONE.includes(order.state)) return wrongState(order)
      const line = (await linesOf(tx, order.id)).find((one) => one.id === input.lineId)
      if (!line) return err({ type: 'NotFound', what: 'order_line', id: input.lineId })
      const whole = wholeWhereWhole(line.unit, quantity)
      if (!whole.ok) return whole
      const cost = costOf(line.price, quantity)
      if (!cost.ok) return cost
      const amount = input.amount ?? cost.value
      if (line.quantity === 0 || (quantity === 0 && amount > 0)) {
        return err({ type: 'InvalidInput', issues: [{ path: 'quantity', message: 'struck' }] })
      }
      const { asked } = await moneyOf(tx, order)
      if (amount > line.amount && asked.some(({ back }) => back > 0)) {
        return wrongState({ ...order, state: 'returned' })
      }
      const changed = await changeLine(tx, order, { id, line, quantity, amount, reason, by })
      if (!changed.ok) return changed
      const row = await takeStep(tx, changed.value, { step: 'changed', actor: { by }, reason })
      return alignRequests(tx, row)
    }),
  )
}
