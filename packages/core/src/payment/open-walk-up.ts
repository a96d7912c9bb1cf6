import type { BookId, Problem, ReceivingAccountId, StallId } from '@cho40/contract'
import { type Dong, type Instant, marketDayOf, ok, type Result, ZERO_DONG } from '@cho40/values'
import { openDay } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Tx } from '../store/deps.ts'
import type { RequestRow } from './requests.ts'
import { takeCode } from './take-code.ts'

export type WalkUp = {
  readonly bookId: BookId
  readonly stallId: StallId
  readonly accountId: ReceivingAccountId
  readonly amount: Dong
  readonly occurredAt: Instant
}

/**
 * A sale that nobody typed: the buyer scanned the stall's printed sign and sent an amount. It gets a
 * request of that amount, so that everything which holds for a paid request holds for it; the caller
 * puts the money to it. Problems: CodesExhausted, NotFound (book).
 */
export async function openWalkUp(tx: Tx, input: WalkUp): Promise<Result<RequestRow, Problem>> {
  const head = await lockBook(tx, input.bookId)
  if (!head.ok) return head
  const code = await takeCode(tx, input.accountId)
  if (!code.ok) return code
  const common = {
    book_id: input.bookId,
    stall_id: input.stallId,
    business_day: openDay(marketDayOf(input.occurredAt), head.value.closedThrough),
    recorded_at: tx.clock.now(),
  }
  const saleId = tx.ids.make('sale')
  await tx.db
    .insertInto('cho_sale')
    .values({
      ...common,
      id: saleId,
      method: 'qr',
      state: 'open',
      amount: input.amount,
      occurred_at: input.occurredAt,
      entry_id: null,
    })
    .execute()
  const request = await tx.db
    .insertInto('cho_payment_request')
    .values({
      ...common,
      id: tx.ids.make('preq'),
      account_id: input.accountId,
      sale_id: saleId,
      code: code.value,
      due: input.amount,
      received: ZERO_DONG,
      credit_account: '511',
      state: 'open',
      flags: 'walk_up',
      created_at: input.occurredAt,
      expires_at: input.occurredAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return ok(request)
}
