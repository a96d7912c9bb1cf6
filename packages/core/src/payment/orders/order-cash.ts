import type { PersonId, Problem, SellerOrderId, TakeOrderCash } from '@cho40/contract'
import { type Dong, err, negateDong, ok, type Result } from '@cho40/values'
import { credit, debit } from '../../ledger/journal-entry.ts'
import { accountFor } from '../../ledger/party-account.ts'
import { post } from '../../ledger/post.ts'
import { lockedOrder, type SellerOrderRow, wrongState } from '../../ordering/seller-order.ts'
import { keepGoods } from '../../ordering/ship-goods.ts'
import { takeStep } from '../../ordering/take-step.ts'
import type { Deps, Tx } from '../../store/deps.ts'
import { transact } from '../../store/transact.ts'
import { alignRequests } from './align-requests.ts'
import { ordersAccount } from './order-accounts.ts'
import { moneyOf } from './order-money.ts'

/**
 * The seller takes what is left of an order by hand; nothing more is asked for by QR. The exact sum,
 * so that a second tap finds nothing left. Problems: NotFound, WrongState (over), AmountNotAvailable
 * (another sum than is left), and those of `post`.
 */
export function takeOrderCash(
  deps: Deps,
  { id, amount, by }: TakeOrderCash & { readonly by: PersonId },
): Promise<Result<void, Problem>> {
  return transact(deps, async (tx) => {
    const found = await lockedOrder(tx, id)
    if (!found.ok) return found
    const order = found.value
    if (order.state === 'cancelled' || order.state === 'returned') return wrongState(order)
    const { left } = await moneyOf(tx, order)
    if (amount !== left) return err({ type: 'AmountNotAvailable', wanted: amount, available: left })
    const booked = await bookCash(tx, order, { amount, by })
    if (!booked.ok) return booked
    await keepGoods(tx, id)
    await takeStep(tx, order, { step: 'cash_taken', actor: { by } })
    return alignRequests(tx, order)
  })
}

/** Gives cash of an order back by hand; the caller has the lock. Problems: those of `post`. */
export async function returnOrderCash(
  tx: Tx,
  order: SellerOrderRow,
  { amount, by }: { readonly amount: Dong; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const booked = await bookCash(tx, order, { amount: negateDong(amount), by })
  if (!booked.ok) return booked
  await takeStep(tx, order, { step: 'cash_returned', actor: { by } })
  return ok(undefined)
}

async function bookCash(
  tx: Tx,
  order: SellerOrderRow,
  { amount, by }: { readonly amount: Dong; readonly by: PersonId },
): Promise<Result<void, Problem>> {
  const account = await ordersAccount(tx, order.book_id)
  if (!account.ok) return account
  const cash = await accountFor(tx, order.book_id, 'cash')
  const lines =
    amount > 0
      ? [debit(cash, amount), credit(account.value, amount)]
      : [debit(account.value, negateDong(amount)), credit(cash, negateDong(amount))]
  const entry = await post(tx, {
    bookId: order.book_id,
    kind: amount > 0 ? 'order_cash' : 'order_cash_returned',
    subject: order.id,
    occurredAt: tx.clock.now(),
    lines,
  })
  if (!entry.ok) return entry
  await tx.db
    .insertInto('cho_order_cash')
    .values({
      seller_order_id: order.id,
      position: (await count(tx, order.id)) + 1,
      amount,
      entry_id: entry.value.id,
      person_id: by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return ok(undefined)
}

async function count(tx: Tx, id: SellerOrderId): Promise<number> {
  const { n } = await tx.db
    .selectFrom('cho_order_cash')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('seller_order_id', '=', id)
    .executeTakeFirstOrThrow()
  return n
}
