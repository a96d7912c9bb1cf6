import type { EvidenceGrade, Problem, RequestFlag, RequestId, TransferId } from '@cho40/contract'
import {
  addDong,
  type Dong,
  err,
  invariant,
  ok,
  type Result,
  subtractDong,
  ZERO_DONG,
} from '@cho40/values'
import { announce } from '../ledger/announce.ts'
import { credit, debit } from '../ledger/journal-entry.ts'
import { type PostedEntry, type Posting, post } from '../ledger/post.ts'
import { flagsOf, flagsToText, gradesOf, type RequestRow } from '../payment/requests.ts'
import { requestEvent, saleEvent } from '../payment/sale-events.ts'
import { goodsGoAgain } from '../payment/sale-goods.ts'
import type { Tx } from '../store/deps.ts'
import { prepared, preparedRows } from '../store/prepared.ts'
import type { TransferRow } from './book-transfer.ts'
import type { ReconciliationTables } from './tables.ts'

type AllocationRow = ReconciliationTables['cho_allocation']

export type NewAllocation = {
  readonly transferId: TransferId
  readonly requestId: RequestId
  readonly amount: Dong
  readonly evidence: AllocationRow['evidence']
  readonly flags: readonly RequestFlag[]
  /** Left out when the machine allocates. */
  readonly decisionId?: AllocationRow['decision_id']
}

/** A transfer and a request as they stand in this transaction. */
export type Pair = { readonly transfer: TransferRow; readonly request: RequestRow }

/**
 * Puts part of a transfer to a request: Dr suspense / Cr what the request is for. Settles the
 * request, and with it the sale, once all that is due has come.
 * Problems: AmountNotAvailable, RequestNotOpen, NotFound, and those of `post`.
 */
export async function allocate(tx: Tx, wish: NewAllocation): Promise<Result<void, Problem>> {
  const pair = await load(tx, wish)
  if (!pair.ok) return pair
  const done = await allocateBetween(tx, pair.value, wish)
  return done.ok ? ok(undefined) : done
}

/** The same for a caller that has just read both rows; answers how they stand afterwards. */
export async function allocateBetween(
  tx: Tx,
  { transfer, request }: Pair,
  wish: Allocating,
): Promise<Result<Pair, Problem>> {
  const { amount } = wish
  const refusal = refusalOf({ transfer, request }, amount)
  if (refusal) return err(refusal)
  const entry = await post(tx, allocationOf({ transfer, request }, amount))
  if (!entry.ok) return entry
  const allocated = addDong(transfer.allocated, amount)
  const after = { transfer: { ...transfer, allocated }, request }
  await addAllocated(tx, { id: transfer.id, amount })
  return ok(await recordAllocation(tx, after, { ...wish, entry: entry.value }))
}

/** How much goes from a transfer to a request, and why; `decisionId` is left out by the machine. */
export type Allocating = Omit<NewAllocation, 'transferId' | 'requestId'>

/** The entry that an allocation is booked with. */
export function allocationOf(
  { transfer, request }: { readonly transfer: Money; readonly request: RequestRow },
  amount: Dong,
): Posting {
  return {
    bookId: transfer.book_id,
    kind: 'allocation',
    subject: request.id,
    occurredAt: transfer.occurred_at,
    lines: [debit('3388', amount), credit(request.credit_account, amount)],
  }
}

/** What of a transfer an allocation depends on, whether it is booked already or about to be. */
type Money = Pick<TransferRow, 'book_id' | 'account_id' | 'amount' | 'allocated' | 'occurred_at'>

/**
 * Notes an allocation whose entry is posted, on a transfer whose row counts it already: the
 * allocation's own row, the request as it then stands, its sale, and what listeners hear.
 */
export async function recordAllocation(
  tx: Tx,
  { transfer, request }: Pair,
  wish: Allocating & { readonly entry: Pick<PostedEntry, 'id' | 'recordedAt'> },
): Promise<Pair> {
  await insert(tx, [
    {
      id: tx.ids.make('alloc'),
      book_id: transfer.book_id,
      transfer_id: transfer.id,
      request_id: request.id,
      amount: wish.amount,
      evidence: wish.evidence,
      purpose: null,
      payout_id: null,
      decision_id: wish.decisionId ?? null,
      undoes_id: null,
      entry_id: wish.entry.id,
      recorded_at: wish.entry.recordedAt,
    },
  ])
  return { transfer, request: await receive(tx, { transfer, request }, wish) }
}

const insert = preparedRows((db, rows: readonly AllocationRow[]) =>
  db.insertInto('cho_allocation').values(rows),
)
const addAllocated = prepared((db, of: { id: TransferId; amount: Dong }) =>
  db
    .updateTable('cho_bank_transfer')
    .set((eb) => ({ allocated: eb('allocated', '+', of.amount) }))
    .where('id', '=', of.id),
)
const setRequest = prepared((db, row: Pick<RequestRow, 'id' | 'received' | 'state' | 'flags'>) =>
  db
    .updateTable('cho_payment_request')
    .set({ received: row.received, state: row.state, flags: row.flags })
    .where('id', '=', row.id),
)
const setSale = prepared(
  (db, row: { id: NonNullable<RequestRow['sale_id']>; state: 'open' | 'completed' }) =>
    db.updateTable('cho_sale').set({ state: row.state }).where('id', '=', row.id),
)

async function load(tx: Tx, wish: NewAllocation): Promise<Result<Pair, Problem>> {
  const transfer = await tx.db
    .selectFrom('cho_bank_transfer')
    .selectAll()
    .where('id', '=', wish.transferId)
    .executeTakeFirst()
  if (!transfer) return err({ type: 'NotFound', what: 'transfer', id: wish.transferId })
  const request = await requestRow(tx, wish.requestId)
  return request
    ? ok({ transfer, request })
    : err({ type: 'NotFound', what: 'request', id: wish.requestId })
}

function requestRow(tx: Tx, id: RequestId) {
  return tx.db.selectFrom('cho_payment_request').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Why so much of a transfer cannot go to a request; undefined when it can. */
export function refusalOf(
  { transfer, request }: { readonly transfer: Money; readonly request: RequestRow },
  amount: Dong,
): Problem | undefined {
  // A request of another book or account is a stranger here, whoever names it.
  if (request.book_id !== transfer.book_id || request.account_id !== transfer.account_id) {
    return { type: 'NotFound', what: 'request', id: request.id }
  }
  const left = subtractDong(transfer.amount, transfer.allocated)
  const due = subtractDong(request.due, request.received)
  const available = left < due ? left : due
  return amount > available ? { type: 'AmountNotAvailable', wanted: amount, available } : undefined
}

async function receive(
  tx: Tx,
  { transfer, request }: Pair,
  wish: Pick<NewAllocation, 'amount' | 'flags'>,
): Promise<RequestRow> {
  const received = addDong(request.received, wish.amount)
  const settled = received === request.due
  const flags = new Set([...flagsOf(request.flags), ...wish.flags])
  if (settled) flags.delete('partial')
  else flags.add('partial')
  if (request.state === 'cancelled') flags.add('paid_after_cancel')
  const state = settled ? ('settled' as const) : ('open' as const)
  const now: RequestRow = { ...request, received, state, flags: flagsToText(flags) }
  await setRequest(tx, { id: now.id, received, state, flags: now.flags })
  const grade = await gradeAfter(tx, { transfer, request })
  const events = [requestEvent(tx, now, grade)]
  // Money that a person puts to a cancelled request opens it again, and its sale with it.
  if ((settled || request.state === 'cancelled') && now.sale_id !== null && now.stall_id !== null) {
    const sale = { id: now.sale_id, state: settled ? ('completed' as const) : ('open' as const) }
    await setSale(tx, sale)
    if (request.state === 'cancelled') {
      const gone = { saleId: sale.id, occurredAt: transfer.occurred_at }
      invariant((await goodsGoAgain(tx, gone)).ok, 'goods that a sale took once can be taken again')
    }
    events.unshift(saleEvent(tx, { ...sale, book_id: now.book_id, stall_id: now.stall_id }))
  }
  await announce(tx, ...events)
  return now
}

/** The weakest evidence among the money a request has; of the first money, its own. */
async function gradeAfter(tx: Tx, { transfer, request }: Pair): Promise<EvidenceGrade> {
  if (request.received === ZERO_DONG) return transfer.grade
  const grades = await gradesOf(tx, [request.id])
  return grades.get(request.id) ?? 'none'
}

const addFlag = prepared((db, row: { id: RequestId; flags: string }) =>
  db.updateTable('cho_payment_request').set({ flags: row.flags }).where('id', '=', row.id),
)

/** Adds a flag to a request and tells listeners. */
export async function flagRequest(tx: Tx, request: RequestRow, flag: RequestFlag): Promise<void> {
  const flags = flagsToText([...flagsOf(request.flags), flag])
  await addFlag(tx, { id: request.id, flags })
  const grades = request.received === ZERO_DONG ? undefined : await gradesOf(tx, [request.id])
  await announce(tx, requestEvent(tx, { ...request, flags }, grades?.get(request.id) ?? 'none'))
}
