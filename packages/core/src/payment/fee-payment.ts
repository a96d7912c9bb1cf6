import type {
  BookId,
  FeeBillId,
  MarketFeeState,
  MarketId,
  OpenStall,
  PersonId,
  Problem,
  ReceivingAccountId,
} from '@cho40/contract'
import {
  addDong,
  type Dong,
  err,
  marketDayOf,
  ok,
  plusDays,
  plusMs,
  type Result,
  subtractDong,
} from '@cho40/values'
import { isKnownBin } from '@cho40/vietqr/banks'
import { HOUSEHOLD_CHART } from '../ledger/account.ts'
import { credit, debit } from '../ledger/journal-entry.ts'
import { openBook } from '../ledger/open-book.ts'
import { post } from '../ledger/post.ts'
import { lockBook } from '../ledger/seal.ts'
import { type FeeBillRow, feeBillRow, mayObject, moveFeeBill } from '../market/fee-bills.ts'
import { openReceivingAccount } from '../market/receiving-account.ts'
import type { Deps, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'
import { requestMoney } from './request-money.ts'

const OBJECTION_DAYS = 7
const SHOWN_FOR_MS = 30 * 86_400_000
const RECEIVABLE = '131'
const FEES = '511'
const CASH = '111'
/** The entry that makes a bill owed. */
export const FEE_BILL_ENTRY = 'fee_bill'

/**
 * Opens the market board’s own book, with the account that fees are paid into; a second time gives the
 * book it has. Problems: NotFound (market), UnknownBank, AccountTaken.
 */
export function openMarketBoard(
  deps: Deps,
  input: { readonly marketId: MarketId; readonly account: OpenStall['account'] },
): Promise<Result<BookId, Problem>> {
  const { marketId, account } = input
  return transact(deps, async (tx) => {
    const market = await tx.db
      .selectFrom('cho_market as market')
      .leftJoin('cho_market_board as board', 'board.market_id', 'market.id')
      .select(['market.id', 'board.book_id'])
      .where('market.id', '=', marketId)
      .executeTakeFirst()
    if (!market) return err({ type: 'NotFound', what: 'market', id: marketId })
    if (market.book_id !== null) return ok(market.book_id)
    if (!isKnownBin(account.bin)) return err({ type: 'UnknownBank', bin: account.bin })
    const id = tx.ids.make('book')
    const book = await openBook(tx, { id, kind: 'market_board', chart: HOUSEHOLD_CHART })
    if (!book.ok) return book
    const opened = await openReceivingAccount(tx, id, account)
    if (!opened.ok) return opened
    await tx.db
      .insertInto('cho_market_board')
      .values({ market_id: marketId, book_id: id, recorded_at: tx.clock.now() })
      .execute()
    return ok(id)
  })
}

export type FeeAct = { readonly id: FeeBillId; readonly by: PersonId }

/**
 * Issues a drafted bill: the vendor owes it (Dr receivable / Cr fees) and may object for a week.
 * Problems: NotFound, WrongState, and those of `post`.
 */
export function issueFeeBill(deps: Deps, act: FeeAct): Promise<Result<MarketFeeState, Problem>> {
  return onBill(deps, { ...act, in: ['draft'] }, async (tx, bill) => {
    const owed = await bookFee(tx, bill)
    if (!owed.ok) return owed
    await moveFeeBill(tx, { ...act, state: 'issued', reason: null }, objectionsFromNow(tx))
    return ok('issued')
  })
}

/** Dr receivable / Cr fees: the vendor owes the bill. */
export function bookFee(tx: Tx, bill: Pick<FeeBillRow, 'id' | 'book_id' | 'amount'>) {
  return post(tx, {
    bookId: bill.book_id,
    kind: FEE_BILL_ENTRY,
    subject: bill.id,
    occurredAt: tx.clock.now(),
    lines: [debit(RECEIVABLE, bill.amount), credit(FEES, bill.amount)],
  })
}

/** A vendor may object for a week from what they were told last. */
export function objectionsFromNow(tx: Tx) {
  return { objections_until: plusDays(marketDayOf(tx.clock.now()), OBJECTION_DAYS) }
}

/** Shows a code for what is still owed; its money clears the receivable. Problems: NotFound, WrongState, CodesExhausted. */
export function askFee(
  deps: Deps,
  { accountId, ...act }: FeeAct & { readonly accountId: ReceivingAccountId },
): Promise<Result<MarketFeeState, Problem>> {
  return onBill(deps, { ...act, in: ['issued', 'partly'] }, async (tx, bill) => {
    if (bill.request_id !== null) {
      return err({ type: 'WrongState', what: 'bill', id: bill.id, state: bill.state })
    }
    const id = tx.ids.make('preq')
    const asked = await requestMoney(tx, {
      id,
      bookId: bill.book_id,
      accountId,
      amount: subtractDong(bill.amount, bill.cash),
      creditAccount: RECEIVABLE,
      expiresAt: plusMs(tx.clock.now(), SHOWN_FOR_MS),
    })
    if (!asked.ok) return asked
    await moveFeeBill(tx, { ...act, state: 'awaiting_bank', reason: null }, { request_id: id })
    return ok('awaiting_bank')
  })
}

/** Reads what the bank brought for a bill: paid, paid in part, or waiting still. Problems: NotFound. */
export function checkFeePayment(deps: Deps, act: FeeAct): Promise<Result<MarketFeeState, Problem>> {
  return transact(deps, async (tx) => {
    const bill = await feeBillRow(tx, act.id)
    if (!bill.ok) return bill
    const { state, request_id: requestId } = bill.value
    if (requestId === null || (state !== 'awaiting_bank' && state !== 'partly')) return ok(state)
    const request = await tx.db
      .selectFrom('cho_payment_request')
      .select(['state', 'received'])
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
    const now = request.state === 'settled' ? 'paid' : request.received > 0 ? 'partly' : state
    if (now === state) return ok(state)
    const paid_by = now === 'paid' && bill.value.cash === 0 ? ('transfer' as const) : null
    await moveFeeBill(tx, { ...act, state: now, reason: null }, { paid_by })
    return ok(now)
  })
}

/** Takes a fee by hand, before a code was shown. Problems: NotFound, WrongState, AmountNotAvailable, and those of `post`. */
export function takeFeeInCash(
  deps: Deps,
  { amount, ...act }: FeeAct & { readonly amount: Dong },
): Promise<Result<MarketFeeState, Problem>> {
  return onBill(deps, { ...act, in: ['issued', 'partly'] }, async (tx, bill) => {
    if (bill.request_id !== null) {
      return err({ type: 'WrongState', what: 'bill', id: bill.id, state: bill.state })
    }
    const owed = subtractDong(bill.amount, bill.cash)
    if (amount <= 0 || amount > owed) {
      return err({ type: 'AmountNotAvailable', wanted: amount, available: owed })
    }
    const entry = await post(tx, {
      bookId: bill.book_id,
      kind: 'fee_cash',
      subject: bill.id,
      occurredAt: tx.clock.now(),
      lines: [debit(CASH, amount), credit(RECEIVABLE, amount)],
    })
    if (!entry.ok) return entry
    const cash = addDong(bill.cash, amount)
    const state = cash === bill.amount ? ('paid' as const) : ('partly' as const)
    const paid_by = state === 'paid' ? ('cash' as const) : null
    await moveFeeBill(tx, { ...act, state, reason: null }, { cash, paid_by })
    return ok(state)
  })
}

/** The vendor objects, within the week. Problems: NotFound, WrongState (too late, paid). */
export function disputeFeeBill(
  deps: Deps,
  { reason, ...act }: FeeAct & { readonly reason: string },
): Promise<Result<MarketFeeState, Problem>> {
  return onBill(deps, { ...act, in: ['issued', 'awaiting_bank'] }, async (tx, bill) => {
    if (!mayObject(bill, marketDayOf(tx.clock.now()))) {
      return err({ type: 'WrongState', what: 'bill', id: bill.id, state: 'objections closed' })
    }
    await moveFeeBill(tx, { ...act, state: 'disputed', reason })
    return ok('disputed')
  })
}

/** Holds a disputed bill up: it is owed as before. Problems: NotFound, WrongState. */
export function upholdFeeBill(
  deps: Deps,
  { reason, ...act }: FeeAct & { readonly reason: string },
): Promise<Result<MarketFeeState, Problem>> {
  return onBill(deps, { ...act, in: ['disputed'] }, async (tx, bill) => {
    const state = bill.request_id === null ? 'issued' : 'awaiting_bank'
    await moveFeeBill(tx, { ...act, state, reason })
    return ok(state)
  })
}

/** Under the lock of the board’s book, and only while the bill stands in one of `in`. */
export function onBill(
  deps: Deps,
  { id, in: states }: FeeAct & { readonly in: readonly MarketFeeState[] },
  work: (tx: Tx, bill: FeeBillRow) => Promise<Result<MarketFeeState, Problem>>,
): Promise<Result<MarketFeeState, Problem>> {
  return transact(deps, async (tx) => {
    const found = await feeBillRow(tx, id)
    if (!found.ok) return found
    // The book’s row is the lock: of two who pay at once, the second sees what the first did.
    const head = await lockBook(tx, found.value.book_id)
    if (!head.ok) return head
    const bill = await feeBillRow(tx, id)
    if (!bill.ok) return bill
    if (!states.includes(bill.value.state)) {
      return err({ type: 'WrongState', what: 'bill', id, state: bill.value.state })
    }
    return work(tx, bill.value)
  })
}
