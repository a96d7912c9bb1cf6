import type { BookId, Problem, ReceivingAccountId, RequestId } from '@cho40/contract'
import {
  type Dong,
  err,
  type Instant,
  marketDayOf,
  ok,
  type Result,
  ZERO_DONG,
} from '@cho40/values'
import { openDay } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Tx } from '../store/deps.ts'
import { announceRequest } from './sale-events.ts'
import { takeCode } from './take-code.ts'

export type MoneyWanted = {
  readonly id: RequestId
  readonly bookId: BookId
  /** The book's own account that the QR names. */
  readonly accountId: ReceivingAccountId
  readonly amount: Dong
  /** What the money is booked to when it comes: a receivable it clears, a payable it becomes. */
  readonly creditAccount: string
  /** After this the request is shown as expired; money that comes later is still taken. */
  readonly expiresAt: Instant
}

/**
 * Asks for money that no stall's till sold for: an invoice, an order, a fee. The server takes the
 * code itself, so it needs the network; like every request it books nothing until money is seen.
 * Problems: NotFound (book, account of another book, account of the chart), CodesExhausted.
 */
export async function requestMoney(
  tx: Tx,
  wanted: MoneyWanted,
): Promise<Result<{ readonly id: RequestId; readonly code: string }, Problem>> {
  const { id, bookId, accountId, amount, creditAccount, expiresAt } = wanted
  const head = await lockBook(tx, bookId)
  if (!head.ok) return head
  const refusal = await refusalOf(tx, wanted)
  if (refusal) return err(refusal)
  const code = await takeCode(tx, accountId)
  if (!code.ok) return code
  const now = tx.clock.now()
  await tx.db
    .insertInto('cho_payment_request')
    .values({
      id,
      book_id: bookId,
      stall_id: null,
      account_id: accountId,
      sale_id: null,
      code: code.value,
      due: amount,
      received: ZERO_DONG,
      credit_account: creditAccount,
      state: 'open',
      flags: '',
      business_day: openDay(marketDayOf(now), head.value.closedThrough),
      created_at: now,
      recorded_at: now,
      expires_at: expiresAt,
    })
    .execute()
  await announceRequest(tx, id)
  return ok({ id, code: code.value })
}

async function refusalOf(tx: Tx, wanted: MoneyWanted): Promise<Problem | undefined> {
  const account = await tx.db
    .selectFrom('cho_receiving_account')
    .select('id')
    .where('id', '=', wanted.accountId)
    .where('book_id', '=', wanted.bookId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!account) return { type: 'NotFound', what: 'account', id: wanted.accountId }
  const credited = await tx.db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', wanted.bookId)
    .where('code', '=', wanted.creditAccount)
    .executeTakeFirst()
  return credited ? undefined : { type: 'NotFound', what: 'account', id: wanted.creditAccount }
}
