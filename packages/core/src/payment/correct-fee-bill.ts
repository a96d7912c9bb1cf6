import type { MarketFeeState, Problem } from '@cho40/contract'
import { type Dong, err, ok, type Result } from '@cho40/values'
import { reverse } from '../ledger/reverse.ts'
import { type FeeBillRow, moveFeeBill } from '../market/fee-bills.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { bookFee, FEE_BILL_ENTRY, type FeeAct, objectionsFromNow, onBill } from './fee-payment.ts'

type WithReason = FeeAct & { readonly reason: string }

/**
 * Gives a bill up, with the reason: what was owed is taken back, and a code that was shown for it is
 * no longer asked for. Not once money has come. Problems: NotFound, WrongState, and those of `reverse`.
 */
export function waiveFeeBill(
  deps: Deps,
  { reason, ...act }: WithReason,
): Promise<Result<MarketFeeState, Problem>> {
  return onBill(deps, { ...act, in: ['issued', 'disputed'] }, async (tx, bill) => {
    if (bill.cash > 0) return hasMoney(bill)
    const undone = await unbook(tx, bill)
    if (!undone.ok) return undone
    await moveFeeBill(tx, { ...act, state: 'waived', reason }, { request_id: null })
    return ok('waived')
  })
}

/**
 * Bills less than before, when an objection was right or the board saw the mistake itself: the old
 * debt is taken back, the smaller one is owed, and the vendor has a week again to object. A code shown
 * for the old amount is no longer asked for. More than before is a bill of its own: waive and draft it.
 * The same amount again changes nothing.
 * Problems: NotFound, WrongState (money has come by the code), AmountNotAvailable (not less than it
 * was, or no more than was paid in cash), and those of `post`.
 */
export function correctFeeBill(
  deps: Deps,
  { amount, reason, ...act }: WithReason & { readonly amount: Dong },
): Promise<Result<MarketFeeState, Problem>> {
  return onBill(deps, { ...act, in: ['issued', 'disputed'] }, async (tx, bill) => {
    if (bill.state === 'issued' && bill.amount === amount) return ok('issued')
    if (amount >= bill.amount || amount <= bill.cash) {
      return err({ type: 'AmountNotAvailable', wanted: amount, available: bill.amount })
    }
    const undone = await unbook(tx, bill)
    if (!undone.ok) return undone
    const owed = await bookFee(tx, { ...bill, amount })
    if (!owed.ok) return owed
    const change = { amount, request_id: null, ...objectionsFromNow(tx) }
    await moveFeeBill(tx, { ...act, state: 'issued', reason }, change)
    return ok('issued')
  })
}

/**
 * Drafts a bill again that was given up, for the same stall, fee and month; nothing is owed until it
 * is issued. Problems: NotFound, WrongState (not waived).
 */
export function redraftFeeBill(
  deps: Deps,
  { amount, ...act }: FeeAct & { readonly amount: Dong },
): Promise<Result<MarketFeeState, Problem>> {
  return onBill(deps, { ...act, in: ['waived'] }, async (tx) => {
    const change = { amount, objections_until: null, reason: null }
    await moveFeeBill(tx, { ...act, state: 'draft', reason: null }, change)
    return ok('draft')
  })
}

/** Takes back what a bill made owed, and the code that asked for it while nobody paid. */
async function unbook(tx: Tx, bill: FeeBillRow): Promise<Result<unknown, Problem>> {
  if (bill.request_id !== null) {
    const { numUpdatedRows } = await tx.db
      .updateTable('cho_payment_request')
      .set({ state: 'cancelled' })
      .where('id', '=', bill.request_id)
      .where('received', '=', 0 as Dong)
      .where('state', 'in', ['open', 'cancelled'])
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return hasMoney(bill)
  }
  const { id: entryId } = await tx.db
    .selectFrom('cho_entry as entry')
    .leftJoin('cho_entry as undoing', 'undoing.reverses_id', 'entry.id')
    .select('entry.id')
    .where('entry.book_id', '=', bill.book_id)
    .where('entry.kind', '=', FEE_BILL_ENTRY)
    .where('entry.subject', '=', bill.id)
    .where('undoing.id', 'is', null)
    .executeTakeFirstOrThrow()
  return reverse(tx, { bookId: bill.book_id, entryId, occurredAt: tx.clock.now() })
}

function hasMoney({ id }: FeeBillRow): Result<never, Problem> {
  return err({ type: 'WrongState', what: 'bill', id, state: 'has money' })
}
