import type { AcceptReturn, PersonId, Problem, SellerOrderId } from '@cho40/contract'
import { err, ok, type Result, subtractDong } from '@cho40/values'
import { costOf } from '../../catalogue/stock/sale-quantity.ts'
import { changeLine } from '../../ordering/change-line.ts'
import { dropDelivery } from '../../ordering/charge-delivery.ts'
import { NEXT_STATES } from '../../ordering/order-state.ts'
import {
  linesOf,
  lockedOrder,
  type OrderLineRow,
  type SellerOrderRow,
  wrongState,
} from '../../ordering/seller-order.ts'
import { putBack, shipGoods } from '../../ordering/ship-goods.ts'
import { takeStep } from '../../ordering/take-step.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { alignRevenue } from './align-revenue.ts'
import { moneyOf } from './order-money.ts'

/**
 * The buyer has the goods: they are sold now, and not before. Only what is paid is handed over; the
 * seller takes what is left in cash first. Twice is once.
 * Problems: NotFound, WrongState, AmountNotAvailable (`available` was paid of `wanted`).
 */
export function deliverOrder(
  deps: Deps,
  { id, by }: { readonly id: SellerOrderId; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found.ok) return found
    const order = found.value
    if (order.state === 'delivered') return ok(undefined)
    if (order.state === 'return_requested' || !NEXT_STATES[order.state].includes('delivered')) {
      return wrongState(order)
    }
    const { kept, left } = await moneyOf(tx, order)
    if (left > 0) return err({ type: 'AmountNotAvailable', wanted: order.amount, available: kept })
    const gone = await shipGoods(tx, id, by)
    if (!gone.ok) return gone
    const row = await takeStep(tx, order, { step: 'delivered', state: 'delivered', actor: { by } })
    return alignRevenue(tx, row)
  })
}

/**
 * The seller takes goods back, all or some: they cost nothing any more, lie in the place again when
 * they can be sold, and their price (with the delivery, if so wished) is to be given back ({@link refundOrder}).
 * Problems: NotFound (order, line), WrongState, InvalidInput (more than the buyer has).
 */
export function acceptReturn(
  deps: Deps,
  { id, by, lines, withDelivery }: AcceptReturn & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found.ok) return found
    if (!NEXT_STATES[found.value.state].includes('returned')) return wrongState(found.value)
    let order = found.value
    for (const back of lines) {
      const line = (await linesOf(tx, id)).find((one) => one.id === back.lineId)
      if (!line) return err({ type: 'NotFound', what: 'order_line', id: back.lineId })
      const taken = await takeBack(tx, order, { line, ...back, by })
      if (!taken.ok) return taken
      order = taken.value
    }
    if (withDelivery === true) order = await dropDelivery(tx, order)
    const row = await takeStep(tx, order, { step: 'returned', state: 'returned', actor: { by } })
    return alignRevenue(tx, row)
  })
}

async function takeBack(
  tx: Tx,
  order: SellerOrderRow,
  back: {
    readonly line: OrderLineRow
    readonly quantity: number
    readonly restock: boolean
    readonly by: PersonId
  },
): Promise<Result<SellerOrderRow, Problem>> {
  const { line, by } = back
  const quantity = line.quantity - back.quantity
  if (quantity < 0) {
    return err({ type: 'InvalidInput', issues: [{ path: 'quantity', message: 'too much' }] })
  }
  if (back.restock) {
    const put = await putBack(tx, line, { quantity: back.quantity, by })
    if (!put.ok) return put
  }
  // The last of a line takes its whole rest with it, so that roundings leave nothing behind.
  const cost = costOf(line.price, back.quantity)
  if (!cost.ok) return cost
  const off = quantity === 0 || cost.value > line.amount ? line.amount : cost.value
  const amount = subtractDong(line.amount, off)
  return changeLine(tx, order, { line, quantity, amount, reason: 'returned', by })
}
