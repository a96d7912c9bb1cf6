import type {
  BookId,
  PayoutId,
  PersonId,
  Problem,
  ReceivingAccountId,
  RefundView,
  RequestId,
  RequestRefund,
  SaleId,
  TransferId,
} from '@cho40/contract'
import { type Dong, err, ok, type Result } from '@cho40/values'
import { accountFor } from '../ledger/party-account.ts'
import type { Tx } from '../store/deps.ts'
import { orderPayout } from './order-payout.ts'
import { awaitsApproval, payoutRow } from './payout.ts'
import { refund } from './refunds.ts'
import { goodsComeBack } from './sale-goods.ts'
import { payPayout } from './settle-payout.ts'

/** What is refunded, and how much of it at most. */
export type Refundable = {
  readonly bookId: BookId
  readonly accountId: ReceivingAccountId
  readonly saleId: SaleId | null
  readonly requestId: RequestId | null
  readonly transferId: TransferId | null
  readonly available: Dong
  readonly debitAccount: string
  /** Where the money is kept aside when not on `debitAccount`. */
  readonly heldOn?: string
}

/**
 * Orders a refund as a payout, and pays it at once when it is in cash and below the limit. The
 * caller holds the book's lock. Problems: AmountNotAvailable, IdReused, and those of `orderPayout`.
 */
export async function orderRefund(
  tx: Tx,
  wish: RequestRefund & { readonly by: PersonId },
  of: Refundable,
): Promise<Result<RefundView, Problem>> {
  const { id, amount, by, to } = wish
  if (amount > of.available) {
    return err({ type: 'AmountNotAvailable', wanted: amount, available: of.available })
  }
  const before = await tx.db
    .selectFrom('cho_refund')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (before) return err({ type: 'IdReused', id })
  const payoutId = tx.ids.make('payout')
  const ordered = await orderPayout(tx, {
    id: payoutId,
    bookId: of.bookId,
    accountId: of.accountId,
    amount,
    debitAccount: of.debitAccount,
    to: to === 'cash' ? null : to,
    purpose: 'refund',
    subject: id,
    by,
    ...(of.heldOn === undefined ? {} : { heldOn: of.heldOn }),
  })
  if (!ordered.ok) return ordered
  await tx.db
    .insertInto('cho_refund')
    .values({
      id,
      book_id: of.bookId,
      payout_id: payoutId,
      sale_id: of.saleId,
      request_id: of.requestId,
      transfer_id: of.transferId,
      amount,
      reason: wish.reason,
      note: wish.note ?? null,
      requested_by: by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  // All of it went back because the customer brought the goods: they can be sold again, today.
  if (of.saleId !== null && wish.reason === 'goods_returned' && amount === of.available) {
    const { saleId } = of
    const back = await goodsComeBack(tx, { saleId, occurredAt: tx.clock.now(), by })
    if (!back.ok) return back
  }
  if (to === 'cash') {
    const paid = await payIfAllowed(tx, payoutId, by)
    if (!paid.ok) return paid
  }
  return refund(tx, id)
}

async function payIfAllowed(tx: Tx, id: PayoutId, by: PersonId): Promise<Result<unknown, Problem>> {
  const payout = await payoutRow(tx, id)
  if (!payout) return err({ type: 'NotFound', what: 'payout', id })
  if (awaitsApproval(payout)) return ok(undefined)
  const creditAccount = await accountFor(tx, payout.book_id, 'cash')
  const occurredAt = tx.clock.now()
  return payPayout(tx, payout, { channel: 'cash', creditAccount, occurredAt, by })
}

/** A book's account for goods taken back; a household without one lessens its sales. */
export async function returnsAccount(tx: Tx, bookId: BookId): Promise<string> {
  const row = await tx.db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', bookId)
    .where('role', '=', 'sales_returns')
    .where('parent_code', 'is', null)
    .executeTakeFirst()
  return row?.code ?? accountFor(tx, bookId, 'sales')
}
