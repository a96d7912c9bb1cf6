import type { EntryId, Problem, RequestFlag, RequestState } from '@cho40/contract'
import {
  type Dong,
  err,
  type Instant,
  invariant,
  ok,
  type Result,
  subtractDong,
} from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import { reverse } from '../ledger/reverse.ts'
import { refundedOf } from '../payment/refunded.ts'
import { flagsOf, flagsToText, type RequestRow } from '../payment/requests.ts'
import { announceRequest, announceSale } from '../payment/sale-events.ts'
import { goodsComeBack } from '../payment/sale-goods.ts'
import type { Tx } from '../store/deps.ts'
import type { AllocationRow } from './undo-standing.ts'

/**
 * Takes money back from a request: the mirror of its entry, and the request and its sale as they
 * stood without it. A walk-up sale, which only that money made, is cancelled.
 * Problems: WrongState (a part of it was refunded), and those of `reverse`.
 */
export async function takeBackFromRequest(
  tx: Tx,
  allocation: AllocationRow,
  occurredAt: Instant,
): Promise<Result<EntryId, Problem>> {
  const requestId = allocation.request_id
  invariant(requestId, 'only money of a request is taken back from one')
  const request = await tx.db
    .selectFrom('cho_payment_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  const received = subtractDong(request.received, allocation.amount)
  if ((await refundedOf(tx, { requestId })) > received) {
    return err({ type: 'WrongState', what: 'request', id: requestId, state: 'refunded' })
  }
  const { book_id: bookId, entry_id: entryId } = allocation
  const reversed = await reverse(tx, { bookId, entryId, occurredAt })
  if (!reversed.ok) return reversed
  const owed = await oweAgain(tx, { request, allocation, occurredAt })
  if (!owed.ok) return owed
  const stood = await stand(tx, { request, received, occurredAt })
  if (!stood.ok) return stood
  return ok(reversed.value.id)
}

/**
 * The seller vouched for what was still due after this money had come as a sale. Without it all of
 * it is owed, so that the receivable stays what is due.
 */
async function oweAgain(
  tx: Tx,
  of: {
    readonly request: RequestRow
    readonly allocation: AllocationRow
    readonly occurredAt: Instant
  },
): Promise<Result<unknown, Problem>> {
  const { request, allocation } = of
  if (!flagsOf(request.flags).includes('attested')) return ok(undefined)
  const { account_code: credited } = await tx.db
    .selectFrom('cho_entry as entry')
    .innerJoin('cho_posting as posting', (join) =>
      join.onRef('posting.book_id', '=', 'entry.book_id').onRef('posting.seq', '=', 'entry.seq'),
    )
    .select('posting.account_code')
    .where('entry.id', '=', allocation.entry_id)
    .where('posting.side', '=', 'credit')
    .executeTakeFirstOrThrow()
  if (credited === request.credit_account) return ok(undefined)
  return post(tx, {
    bookId: request.book_id,
    kind: 'attestation',
    subject: request.id,
    occurredAt: of.occurredAt,
    lines: [debit(request.credit_account, allocation.amount), credit(credited, allocation.amount)],
  })
}

async function stand(
  tx: Tx,
  {
    request,
    received,
    occurredAt,
  }: { readonly request: RequestRow; readonly received: Dong; readonly occurredAt: Instant },
): Promise<Result<void, Problem>> {
  const before = flagsOf(request.flags)
  const state = stateAfter(before, received)
  const gone: readonly RequestFlag[] =
    received > 0 ? ['over'] : ['over', 'partial', 'late', 'paid_after_cancel']
  const flags = new Set(before.filter((flag) => !gone.includes(flag)))
  if (received > 0) flags.add('partial')
  await tx.db
    .updateTable('cho_payment_request')
    .set({ received, state, flags: flagsToText(flags) })
    .where('id', '=', request.id)
    .execute()
  await standSale(tx, request, state)
  await announceRequest(tx, request.id)
  if (state !== 'cancelled' || request.sale_id === null) return ok(undefined)
  return goodsComeBack(tx, { saleId: request.sale_id, occurredAt })
}

/** Nobody waits for money that only came by itself, nor for money of a sale that was dropped. */
function stateAfter(flags: readonly RequestFlag[], received: Dong): RequestState {
  if (received > 0) return 'open'
  return flags.includes('walk_up') || flags.includes('paid_after_cancel') ? 'cancelled' : 'open'
}

async function standSale(tx: Tx, request: RequestRow, state: RequestState): Promise<void> {
  if (request.sale_id === null || request.stall_id === null) return
  const saleState = state === 'cancelled' ? ('cancelled' as const) : ('open' as const)
  await tx.db
    .updateTable('cho_sale')
    .set({ state: saleState })
    .where('id', '=', request.sale_id)
    .execute()
  await announceSale(tx, {
    id: request.sale_id,
    book_id: request.book_id,
    stall_id: request.stall_id,
    state: saleState,
  })
}
