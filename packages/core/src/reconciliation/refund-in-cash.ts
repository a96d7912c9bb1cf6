import type { PersonId, Problem, StallAct, StallView } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import { authorize } from '../access/authorize.ts'
import { refundSale } from '../payment/refund-sale.ts'
import { announceSale } from '../payment/sale-events.ts'
import type { Tx } from '../store/deps.ts'

type Act = Extract<StallAct, { type: 'refunded_in_cash' }>

/**
 * Books that a customer got money back out of the box. Above the book's limit the refund waits for a
 * second person, although the money is gone: the book says so until somebody approves.
 * Problems: NotAllowed (who may not order money out), NotFound, and those of `refundSale`.
 */
export async function refundInCash(
  tx: Tx,
  { stall, by }: { readonly stall: StallView; readonly by: PersonId | undefined },
  { saleId, refundId, amount, reason }: Act,
): Promise<Result<unknown, Problem>> {
  const permission = 'payout.order'
  if (by === undefined) return err({ type: 'NotAllowed', permission })
  const allowed = await authorize(tx, { personId: by, permission, scopeId: stall.id })
  if (!allowed.ok) return allowed
  const sale = await tx.db
    .selectFrom('cho_sale')
    .select('state')
    .where('id', '=', saleId)
    .where('stall_id', '=', stall.id)
    .executeTakeFirst()
  if (!sale) return err({ type: 'NotFound', what: 'sale', id: saleId })
  const refunded = await refundSale(tx, {
    id: refundId,
    of: { saleId },
    amount,
    reason,
    to: 'cash',
    by,
  })
  if (!refunded.ok) return refunded
  const { state } = sale
  await announceSale(tx, { id: saleId, book_id: stall.bookId, stall_id: stall.id, state })
  return refunded
}
