import type {
  PersonId,
  Problem,
  ReceivingAccountId,
  RequestId,
  SaleGoods,
  SaleId,
  StallView,
} from '@cho40/contract'
import {
  type Dong,
  err,
  type Instant,
  marketDayOf,
  ok,
  plusMs,
  type Result,
  ZERO_DONG,
} from '@cho40/values'
import { openDay } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Tx } from '../store/deps.ts'
import { issuedBefore } from './code-series.ts'
import { saleExists } from './record-cash-sale.ts'
import { announceRequest } from './sale-events.ts'
import { takeSaleGoods } from './sale-goods.ts'

/** After this the screens show a request as expired; money that comes later is still taken. */
const REQUEST_SHOWN_FOR_MS = 15 * 60_000

export type NewRequest = {
  readonly stall: StallView
  readonly saleId: SaleId
  readonly requestId: RequestId
  readonly accountId: ReceivingAccountId
  readonly code: string
  readonly amount: Dong
  readonly occurredAt: Instant
  /** What left the stall's stock, where the till knows it, and who was signed in. */
  readonly goods?: readonly SaleGoods[] | undefined
  readonly by?: PersonId | null
}

/**
 * Records that a stall showed a QR code. Nothing is booked until money is seen: an abandoned code
 * must not become revenue. The goods it names leave the stock at once, since the buyer stands there
 * with them, and come back when it is cancelled.
 * Problems: IdReused, NotFound (account of another book), CodeNotLeased, CodeAlreadyUsed,
 * and those of `takeSaleGoods`.
 */
export async function openRequest(tx: Tx, input: NewRequest): Promise<Result<RequestId, Problem>> {
  const refusal = await refusalOf(tx, input)
  if (refusal) return err(refusal)
  const { bookId } = input.stall
  const head = await lockBook(tx, bookId)
  if (!head.ok) return head
  const businessDay = openDay(marketDayOf(input.occurredAt), head.value.closedThrough)
  const common = {
    book_id: bookId,
    stall_id: input.stall.id,
    business_day: businessDay,
    recorded_at: tx.clock.now(),
  }
  await tx.db
    .insertInto('cho_sale')
    .values({
      ...common,
      id: input.saleId,
      method: 'qr',
      state: 'open',
      amount: input.amount,
      occurred_at: input.occurredAt,
      entry_id: null,
    })
    .execute()
  await tx.db
    .insertInto('cho_payment_request')
    .values({
      ...common,
      id: input.requestId,
      account_id: input.accountId,
      sale_id: input.saleId,
      code: input.code,
      due: input.amount,
      received: ZERO_DONG,
      credit_account: '511',
      state: 'open',
      flags: '',
      created_at: input.occurredAt,
      expires_at: plusMs(input.occurredAt, REQUEST_SHOWN_FOR_MS),
    })
    .execute()
  const taken = await takeSaleGoods(tx, { ...input, stallId: input.stall.id })
  if (!taken.ok) return taken
  await announceRequest(tx, input.requestId)
  return ok(input.requestId)
}

async function refusalOf(tx: Tx, input: NewRequest): Promise<Problem | undefined> {
  if (await saleExists(tx, input.saleId)) return { type: 'IdReused', id: input.saleId }
  const account = await tx.db
    .selectFrom('cho_receiving_account')
    .innerJoin('cho_code_series', 'cho_code_series.account_id', 'cho_receiving_account.id')
    .leftJoin('cho_payout', (join) =>
      join
        .onRef('cho_payout.account_id', '=', 'cho_receiving_account.id')
        .on('cho_payout.code', '=', input.code),
    )
    .select([
      'cho_receiving_account.book_id',
      'next_counter',
      // A code of a payout was never leased to a stall.
      'cho_payout.id as payout_id',
    ])
    .where('cho_receiving_account.id', '=', input.accountId)
    .executeTakeFirst()
  if (account?.book_id !== input.stall.bookId) {
    return { type: 'NotFound', what: 'account', id: input.accountId }
  }
  const issued = issuedBefore(input.accountId, account.next_counter)
  if (account.payout_id !== null || !issued(input.code)) {
    return { type: 'CodeNotLeased', code: input.code }
  }
  const used = await tx.db
    .selectFrom('cho_payment_request')
    .select(['id', 'code'])
    .where((eb) =>
      eb.or([
        eb('id', '=', input.requestId),
        eb.and([eb('account_id', '=', input.accountId), eb('code', '=', input.code)]),
      ]),
    )
    .executeTakeFirst()
  if (!used) return undefined
  return used.id === input.requestId
    ? { type: 'IdReused', id: input.requestId }
    : { type: 'CodeAlreadyUsed', code: input.code }
}
