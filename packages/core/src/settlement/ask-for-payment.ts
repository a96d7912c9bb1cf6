import type { AskedPayment, AskForPayment, BookId, Problem, RequestId } from '@cho40/contract'
import { memoFor } from '@cho40/reconcile/codes'
import { type Dong, dong, err, invariant, ok, type Result } from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'
import { balanceOf } from '../ledger/balances.ts'
import { requestMoney } from '../payment/request-money.ts'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { inCooperative } from './in-cooperative.ts'
import { receivableOf } from './sales.ts'

/**
 * Asks a buyer or an agent to pay for a sale on credit to the cooperative's bank account: a code by
 * which the money finds what they owe. No more is asked for than is owed and not yet asked for.
 * Problems: NotFound (cooperative, sale, account), WrongState (paid in cash), AmountNotAvailable,
 * CodesExhausted, IdReused.
 */
export function askForPayment(
  deps: Deps,
  input: AskForPayment,
): Promise<Result<AskedPayment, Problem>> {
  return inCooperative(deps, input, async (tx, bookId) => {
    const owed = await receivableOf(tx, { bookId, saleId: input.saleId })
    if (!owed.ok) return owed
    const { account, amount: ofSale } = owed.value
    const wanted = input.amount ?? ofSale
    const available = dong(Math.min(ofSale, await notYetAsked(tx, bookId, account)))
    if (wanted > available) return err({ type: 'AmountNotAvailable', wanted, available })
    const { id, accountId, expiresAt } = input
    const made = await requestMoney(tx, {
      id,
      bookId,
      accountId,
      amount: wanted,
      creditAccount: account,
      expiresAt,
    })
    return made.ok ? ok(await askedPayment(tx, id)) : made
  })
}

/** What a party owes on an account, less what open requests ask for already. */
async function notYetAsked(tx: Tx, bookId: BookId, account: string): Promise<Dong> {
  const asked = await tx.db
    .selectFrom('cho_payment_request')
    .select(['due', 'received'])
    .where('book_id', '=', bookId)
    .where('credit_account', '=', account)
    .where('state', '=', 'open')
    .execute()
  const waiting = asked.reduce((sum, { due, received }) => sum + Math.max(0, due - received), 0)
  return dong(Math.max(0, (await balanceOf(tx, bookId, account)) - waiting))
}

async function askedPayment(reading: Reading, id: RequestId): Promise<AskedPayment> {
  const row = await reading.db
    .selectFrom('cho_payment_request as request')
    .innerJoin('cho_receiving_account as account', 'account.id', 'request.account_id')
    .select(['request.book_id', 'request.account_id', 'request.due', 'request.code'])
    .select(['account.bin', 'account.number'])
    .where('request.id', '=', id)
    .executeTakeFirstOrThrow()
  const memo = memoFor(row.code)
  const vietqr = encodeVietQr({ bin: row.bin, account: row.number, amount: row.due, memo })
  invariant(vietqr.ok, `request ${id} fits no VietQR`)
  return {
    requestId: id,
    bookId: row.book_id,
    accountId: row.account_id,
    amount: row.due,
    code: row.code,
    memo,
    vietqr: vietqr.value,
  }
}
