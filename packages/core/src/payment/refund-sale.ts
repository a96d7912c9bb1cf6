import type { PersonId, Problem, RefundView, RequestRefund } from '@cho40/contract'
import { err, type Result, subtractDong } from '@cho40/values'
import { accountFor } from '../ledger/party-account.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Tx } from '../store/deps.ts'
import { orderRefund, returnsAccount } from './order-refund.ts'
import { refundedOf } from './refunded.ts'

type Wish = RequestRefund & { readonly by: PersonId }

/**
 * Orders a refund of what a sale or a request has received. A sale by QR is refunded through its
 * request. Problems: NotFound, WrongState (a sale that is not completed), AmountNotAvailable (more
 * than came, less what went back), and those of `orderPayout`.
 */
export async function refundSale(tx: Tx, wish: Wish): Promise<Result<RefundView, Problem>> {
  const { of } = wish
  if ('requestId' in of) return refundRequest(tx, wish, of)
  if (!('saleId' in of)) return err({ type: 'NotFound', what: 'sale', id: of.transferId })
  const request = await tx.db
    .selectFrom('cho_payment_request')
    .select('id')
    .where('sale_id', '=', of.saleId)
    .executeTakeFirst()
  return request ? refundRequest(tx, wish, { requestId: request.id }) : refundCash(tx, wish, of)
}

async function refundRequest(
  tx: Tx,
  wish: Wish,
  { requestId }: Extract<Wish['of'], { requestId: unknown }>,
): Promise<Result<RefundView, Problem>> {
  const known = await tx.db
    .selectFrom('cho_payment_request')
    .select('book_id')
    .where('id', '=', requestId)
    .executeTakeFirst()
  if (!known) return err({ type: 'NotFound', what: 'request', id: requestId })
  const head = await lockBook(tx, known.book_id)
  if (!head.ok) return head
  const request = await tx.db
    .selectFrom('cho_payment_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  const bookId = request.book_id
  // What the seller vouched for was booked as a sale; the receivable only stood in between.
  const sales = await accountFor(tx, bookId, 'sales')
  const receivable = await accountFor(tx, bookId, 'receivable')
  const isSale = request.credit_account === sales || request.credit_account === receivable
  return orderRefund(tx, wish, {
    bookId,
    accountId: request.account_id,
    saleId: request.sale_id,
    requestId,
    transferId: null,
    available: subtractDong(request.received, await refundedOf(tx, { requestId })),
    debitAccount: isSale ? await returnsAccount(tx, bookId) : request.credit_account,
    ...(isSale ? { heldOn: sales } : {}),
  })
}

async function refundCash(
  tx: Tx,
  wish: Wish,
  { saleId }: Extract<Wish['of'], { saleId: unknown }>,
): Promise<Result<RefundView, Problem>> {
  const known = await tx.db
    .selectFrom('cho_sale as sale')
    .innerJoin('cho_stall as stall', 'stall.id', 'sale.stall_id')
    .select(['sale.book_id', 'stall.account_id'])
    .where('sale.id', '=', saleId)
    .executeTakeFirst()
  if (!known) return err({ type: 'NotFound', what: 'sale', id: saleId })
  const head = await lockBook(tx, known.book_id)
  if (!head.ok) return head
  const sale = await tx.db
    .selectFrom('cho_sale')
    .select(['state', 'amount'])
    .where('id', '=', saleId)
    .executeTakeFirstOrThrow()
  if (sale.state !== 'completed') {
    return err({ type: 'WrongState', what: 'sale', id: saleId, state: sale.state })
  }
  return orderRefund(tx, wish, {
    bookId: known.book_id,
    accountId: known.account_id,
    saleId,
    requestId: null,
    transferId: null,
    available: subtractDong(sale.amount, await refundedOf(tx, { saleId })),
    debitAccount: await returnsAccount(tx, known.book_id),
    heldOn: await accountFor(tx, known.book_id, 'sales'),
  })
}
