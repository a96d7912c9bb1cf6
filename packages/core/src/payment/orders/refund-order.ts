import type { PersonId, Problem, RefundId, RefundOrder } from '@cho40/contract'
import { type Dong, dong, err, minDong, ok, type Result, subtractDong } from '@cho40/values'
import { lockedOrder, type SellerOrderRow } from '../../ordering/seller-order.ts'
import { takeStep } from '../../ordering/take-step.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { once } from '../../store/once.ts'
import { transact } from '../../store/transact.ts'
import { refundSale } from '../refund-sale.ts'
import { returnOrderCash } from './order-cash.ts'
import { type MoneyOf, moneyOf } from './order-money.ts'

type Wish = RefundOrder & { readonly by: PersonId }

/**
 * Gives back what the seller has of a buyer's money beyond what the goods cost, after a
 * cancellation, a return or a lower weight. Cash that was taken by hand goes back by hand; what the
 * bank brought is ordered as payouts, above the limit with a second person. Answers the refunds, none
 * when all went by hand. The same id again is the same refund.
 * Problems: NotFound, AmountNotAvailable (nothing to give back; or a transfer of what came in cash),
 * IdReused, and those of `orderPayout`.
 */
export function refundOrder(deps: Deps, wish: Wish): Promise<Result<RefundId[], Problem>> {
  return transact(deps, (tx) =>
    once(tx, { scope: wish.sellerOrderId, id: wish.id, body: wish }, async () => {
      const found = await lockedOrder(tx, wish.sellerOrderId)
      if (!found.ok) return found
      const order = found.value
      const money = await moneyOf(tx, order)
      const byHand = wish.to === 'cash' ? minDong(money.toReturn, money.cash) : dong(0)
      const byBank = subtractDong(money.toReturn, byHand)
      const available = dong(
        money.asked.reduce((sum, { request, back }) => sum + request.received - back, 0),
      )
      if (money.toReturn === 0 || byBank > available) {
        return err({ type: 'AmountNotAvailable', wanted: byBank, available })
      }
      if (byHand > 0) {
        const given = await returnOrderCash(tx, order, { amount: byHand, by: wish.by })
        if (!given.ok) return given
      }
      return payBack(tx, order, { wish, money, amount: byBank })
    }),
  )
}

async function payBack(
  tx: Tx,
  order: SellerOrderRow,
  how: { readonly wish: Wish; readonly money: MoneyOf; readonly amount: Dong },
): Promise<Result<RefundId[], Problem>> {
  const { wish, money } = how
  const ids: RefundId[] = []
  let left = how.amount
  for (const { request, back } of money.asked) {
    const amount = minDong(left, subtractDong(request.received, back))
    if (amount === 0) continue
    const id = ids.length === 0 ? wish.id : tx.ids.make('refund')
    const ordered = await refundSale(tx, {
      id,
      of: { requestId: request.id },
      amount,
      to: wish.to,
      reason: reasonOf(order),
      by: wish.by,
    })
    if (!ordered.ok) return ordered
    ids.push(id)
    left = subtractDong(left, amount)
  }
  if (ids.length > 0) await takeStep(tx, order, { step: 'refund_ordered', actor: { by: wish.by } })
  return ok(ids)
}

function reasonOf({ state }: SellerOrderRow) {
  if (state === 'cancelled') return 'not_delivered' as const
  return state === 'returned' ? ('goods_returned' as const) : ('price_corrected' as const)
}
