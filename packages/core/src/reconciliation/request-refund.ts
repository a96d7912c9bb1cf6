import type { PersonId, Problem, RefundView, RequestRefund, TransferId } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import { sql } from 'kysely'
import { availableOf } from '../ledger/holds.ts'
import { lockBook } from '../ledger/seal.ts'
import { orderRefund } from '../payment/order-refund.ts'
import { refundSale } from '../payment/refund-sale.ts'
import { refund } from '../payment/refunds.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { transferRow } from './decision.ts'
import { decide } from './resolve-exception.ts'
import { payerAccount } from './resolve-exception-in.ts'

type Wish = RequestRefund & { readonly by: PersonId }

/**
 * Orders that money goes back to who paid: of a sale, of a request, or of a transfer that is no
 * sale. Nothing is booked before the bank's own line is seen, unless cash is handed out at once;
 * until then the amount is set aside. Above the book's limit a second person approves the payout.
 * The same id again is the same refund.
 * Problems: NotFound, WrongState, AmountNotAvailable (more than came, less what went back), IdReused,
 * and those of `orderPayout`.
 */
export function requestRefund(deps: Deps, input: Wish): Promise<Result<RefundView, Problem>> {
  return transact(deps, async (tx) => {
    const scope = await bookOf(tx, input.of)
    if (scope === undefined) {
      return err({ type: 'NotFound', what: 'payment', id: Object.values(input.of).join(' ') })
    }
    const ordered = await once(tx, { scope, id: input.id, body: input }, async () => {
      const done =
        'transferId' in input.of
          ? await refundTransfer(tx, input, input.of.transferId)
          : await refundSale(tx, input)
      return done.ok ? { ok: true as const, value: input.id } : done
    })
    return ordered.ok ? refund(tx, input.id) : ordered
  })
}

async function bookOf(tx: Tx, of: Wish['of']): Promise<string | undefined> {
  const query =
    'transferId' in of
      ? tx.db.selectFrom('cho_bank_transfer').select('book_id').where('id', '=', of.transferId)
      : 'requestId' in of
        ? tx.db.selectFrom('cho_payment_request').select('book_id').where('id', '=', of.requestId)
        : tx.db.selectFrom('cho_sale').select('book_id').where('id', '=', of.saleId)
  return (await query.executeTakeFirst())?.book_id
}

/** Money that waits is decided about first; money that was kept for its payer is there already. */
async function refundTransfer(
  tx: Tx,
  wish: Wish,
  id: TransferId,
): Promise<Result<unknown, Problem>> {
  const known = await transferRow(tx, id)
  if (known?.direction !== 'in') return err({ type: 'NotFound', what: 'transfer', id })
  const head = await lockBook(tx, known.book_id)
  if (!head.ok) return head
  const transfer = (await transferRow(tx, id)) ?? known
  const exception = await tx.db
    .selectFrom('cho_exception')
    .select(['id', 'type'])
    .where('transfer_id', '=', id)
    .where('state', '=', sql.lit('open' as const))
    .executeTakeFirst()
  const { by, to, reason, note, amount } = wish
  if (exception) {
    const decisionId = tx.ids.make('decision')
    return decide(
      tx,
      { decisionId, transfer, by, exception },
      {
        id: decisionId,
        how: 'refund',
        exceptionId: exception.id,
        refundId: wish.id,
        amount,
        to,
        reason,
        note,
      },
    )
  }
  const account = await payerAccount(tx, { transfer })
  if (!account.ok) return account
  const available = await availableOf(tx, transfer.book_id, account.value)
  if (!available.ok) return available
  return orderRefund(tx, wish, {
    bookId: transfer.book_id,
    accountId: transfer.account_id,
    saleId: null,
    requestId: null,
    transferId: id,
    available: available.value,
    debitAccount: account.value,
  })
}
