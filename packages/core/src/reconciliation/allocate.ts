import type { Problem, RequestFlag, RequestId, TransferId } from '@cho40/contract'
import { addDong, type Dong, err, ok, type Result, subtractDong } from '@cho40/values'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import { flagsOf, flagsToText } from '../payment/requests.ts'
import { announceRequest, announceSale } from '../payment/sale-events.ts'
import type { Tx } from '../store/deps.ts'
import type { ReconciliationTables } from './tables.ts'

export type NewAllocation = {
  readonly transferId: TransferId
  readonly requestId: RequestId
  readonly amount: Dong
  readonly evidence: ReconciliationTables['cho_allocation']['evidence']
  readonly flags: readonly RequestFlag[]
}

/**
 * Puts part of a transfer to a request: Dr suspense / Cr what the request is for. Settles the
 * request, and with it the sale, once all that is due has come.
 * Problems: AmountNotAvailable, RequestNotOpen, NotFound, and those of `post`.
 */
export async function allocate(tx: Tx, wish: NewAllocation): Promise<Result<void, Problem>> {
  const { transferId, requestId, amount } = wish
  const parts = await load(tx, wish)
  if (!parts.ok) return parts
  const { transfer, request } = parts.value
  const entry = await post(tx, {
    bookId: transfer.book_id,
    kind: 'allocation',
    subject: requestId,
    occurredAt: transfer.occurred_at,
    lines: [debit('3388', amount), credit(request.credit_account, amount)],
  })
  if (!entry.ok) return entry
  await tx.db
    .insertInto('cho_allocation')
    .values({
      id: tx.ids.make('alloc'),
      book_id: transfer.book_id,
      transfer_id: transferId,
      request_id: requestId,
      amount,
      evidence: wish.evidence,
      entry_id: entry.value.id,
      recorded_at: entry.value.recordedAt,
    })
    .execute()
  await addAllocated(tx, transferId, amount)
  await addReceived(tx, request, wish)
  return ok(undefined)
}

type Parts = {
  transfer: ReconciliationTables['cho_bank_transfer']
  request: RequestParts
}
type RequestParts = Awaited<ReturnType<typeof requestRow>> & object

function requestRow(tx: Tx, id: RequestId) {
  return tx.db.selectFrom('cho_payment_request').selectAll().where('id', '=', id).executeTakeFirst()
}

async function load(tx: Tx, wish: NewAllocation): Promise<Result<Parts, Problem>> {
  const transfer = await tx.db
    .selectFrom('cho_bank_transfer')
    .selectAll()
    .where('id', '=', wish.transferId)
    .executeTakeFirst()
  if (!transfer) return err({ type: 'NotFound', what: 'transfer', id: wish.transferId })
  const request = await requestRow(tx, wish.requestId)
  // A request of another book or account is a stranger here, whoever names it.
  if (
    !request ||
    request.book_id !== transfer.book_id ||
    request.account_id !== transfer.account_id
  ) {
    return err({ type: 'NotFound', what: 'request', id: wish.requestId })
  }
  const available = subtractDong(transfer.amount, transfer.allocated)
  const due = subtractDong(request.due, request.received)
  if (wish.amount > available || wish.amount > due) {
    return err({
      type: 'AmountNotAvailable',
      wanted: wish.amount,
      available: available < due ? available : due,
    })
  }
  return ok({ transfer, request })
}

async function addAllocated(tx: Tx, id: TransferId, amount: Dong): Promise<void> {
  await tx.db
    .updateTable('cho_bank_transfer')
    .set((eb) => ({ allocated: eb('allocated', '+', amount) }))
    .where('id', '=', id)
    .execute()
}

async function addReceived(tx: Tx, request: RequestParts, wish: NewAllocation): Promise<void> {
  const received = addDong(request.received, wish.amount)
  const settled = received === request.due
  const flags = new Set([...flagsOf(request.flags), ...wish.flags])
  if (settled) flags.delete('partial')
  else flags.add('partial')
  if (request.state === 'cancelled') flags.add('paid_after_cancel')
  await tx.db
    .updateTable('cho_payment_request')
    .set({ received, state: settled ? 'settled' : 'open', flags: flagsToText(flags) })
    .where('id', '=', request.id)
    .execute()
  // Money that a person puts to a cancelled request opens it again, and its sale with it.
  if (settled || request.state === 'cancelled') {
    await moveSale(tx, request, settled ? 'completed' : 'open')
  }
  await announceRequest(tx, request.id)
}

async function moveSale(tx: Tx, request: RequestParts, state: 'open' | 'completed'): Promise<void> {
  if (request.sale_id === null || request.stall_id === null) return
  await tx.db.updateTable('cho_sale').set({ state }).where('id', '=', request.sale_id).execute()
  await announceSale(tx, {
    id: request.sale_id,
    book_id: request.book_id,
    stall_id: request.stall_id,
    state,
  })
}

/** Adds a flag to a request and tells listeners. */
export async function flagRequest(tx: Tx, id: RequestId, flag: RequestFlag): Promise<void> {
  const { flags } = await tx.db
    .selectFrom('cho_payment_request')
    .select('flags')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await tx.db
    .updateTable('cho_payment_request')
    .set({ flags: flagsToText([...flagsOf(flags), flag]) })
    .where('id', '=', id)
    .execute()
  await announceRequest(tx, id)
}
