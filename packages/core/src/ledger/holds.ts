import type { BookId, HoldId, Problem } from '@cho40/contract'
import { type Dong, dong, err, type Instant, ok, type Result, ZERO_DONG } from '@cho40/values'
import type { ClockDep, Reading, Tx } from '../store/deps.ts'
import { naturalBalance } from './limits.ts'
import { lockBook } from './seal.ts'
import type { HoldState, LedgerTables } from './tables.ts'

/** Money of one account set aside for one purpose: a payout that was ordered, a refund. */
export type Hold = {
  readonly id: HoldId
  readonly bookId: BookId
  readonly account: string
  readonly amount: Dong
  /** The id of what it is set aside for. */
  readonly subject: string
  /** From this moment it no longer binds anything; null is without end. */
  readonly until: Instant | null
  readonly reservedAt: Instant
  readonly state: HoldState
  /** What was taken of it; zero unless it was posted. */
  readonly posted: Dong
  readonly endedAt: Instant | null
}

export type Reservation = {
  readonly id: HoldId
  readonly bookId: BookId
  readonly account: string
  readonly amount: Dong
  readonly subject: string
  readonly until?: Instant
}

/**
 * Sets money of an account aside. It can be reserved only while it is there: the balance on the
 * account's natural side, less the least it must keep, less the holds that are open. A hold moves
 * nothing and is not sealed; what is posted from it is. The same id again with the same facts gives
 * the hold as it now is.
 * Problems: AmountNotAvailable, NotFound (book or account), AccountClosed, IdReused, WrongState
 * (`until` has passed), InvalidInput (no positive amount).
 */
export async function reserve(tx: Tx, wanted: Reservation): Promise<Result<Hold, Problem>> {
  const { id, bookId, account, amount } = wanted
  if (!(Number.isSafeInteger(amount) && amount > 0)) {
    return err({ type: 'InvalidInput', issues: [{ path: 'amount', message: 'not positive' }] })
  }
  const head = await lockBook(tx, bookId)
  if (!head.ok) return head
  const before = await holdRow(tx, id)
  if (before) return sameFacts(before, wanted) ? ok(holdOf(before)) : err({ type: 'IdReused', id })
  const now = tx.clock.now()
  if (wanted.until !== undefined && wanted.until <= now) return wrongState(id, 'expired')
  const available = await freeBalance(tx, { bookId, account, now })
  if (!available.ok) return available
  if (amount > available.value) {
    return err({ type: 'AmountNotAvailable', wanted: amount, available: available.value })
  }
  const row = await tx.db
    .insertInto('cho_hold')
    .values({
      id,
      book_id: bookId,
      account_code: account,
      amount,
      subject: wanted.subject,
      until: wanted.until ?? null,
      reserved_at: now,
      state: 'open',
      posted: ZERO_DONG,
      ended_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await addHeld(tx, { bookId, account, amount })
  return ok(holdOf(row))
}

/**
 * Resolves a hold for `amount` of it; what is left of it is free again. The caller posts that amount
 * in the same transaction, after this call. Problems: NotFound, WrongState (resolved or expired),
 * AmountNotAvailable (more than was reserved), InvalidInput (no positive amount).
 */
export function postHold(
  tx: Tx,
  { id, amount }: { readonly id: HoldId; readonly amount: Dong },
): Promise<Result<Hold, Problem>> {
  return resolve(tx, id, { state: 'posted', amount })
}

/** Gives a hold up: all of it is free again. Problems: NotFound, WrongState (resolved or expired). */
export function voidHold(tx: Tx, { id }: { readonly id: HoldId }): Promise<Result<Hold, Problem>> {
  return resolve(tx, id, { state: 'voided', amount: ZERO_DONG })
}

async function resolve(
  tx: Tx,
  id: HoldId,
  how: { readonly state: 'posted' | 'voided'; readonly amount: Dong },
): Promise<Result<Hold, Problem>> {
  const known = await holdRow(tx, id)
  if (!known) return err({ type: 'NotFound', what: 'hold', id })
  const head = await lockBook(tx, known.book_id)
  if (!head.ok) return head
  if (how.state === 'posted' && !(Number.isSafeInteger(how.amount) && how.amount > 0)) {
    return err({ type: 'InvalidInput', issues: [{ path: 'amount', message: 'not positive' }] })
  }
  if (how.amount > known.amount) {
    return err({ type: 'AmountNotAvailable', wanted: how.amount, available: known.amount })
  }
  const now = tx.clock.now()
  // The guard is in the statement itself: of two that come at once, one finds no open row.
  const row = await tx.db
    .updateTable('cho_hold')
    .set({ state: how.state, posted: how.amount, ended_at: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .returningAll()
    .executeTakeFirst()
  if (!row) {
    const { state } = (await holdRow(tx, id)) ?? known
    return wrongState(id, state === 'open' ? 'expired' : state)
  }
  await addHeld(tx, { bookId: row.book_id, account: row.account_code, amount: dong(-row.amount) })
  return ok(holdOf(row))
}

/** The holds that bind money now, oldest first; of one account when it is named. */
export async function openHolds(
  reading: Reading & ClockDep,
  of: { readonly bookId: BookId; readonly account?: string },
): Promise<Hold[]> {
  let query = reading.db
    .selectFrom('cho_hold')
    .selectAll()
    .where('book_id', '=', of.bookId)
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', reading.clock.now())]))
    .orderBy('reserved_at')
    .orderBy('id')
  if (of.account !== undefined) query = query.where('account_code', '=', of.account)
  return (await query.execute()).map(holdOf)
}

/**
 * What can still be reserved of an account: its balance on its natural side — credits for what is
 * owed and owned, debits for what is there — less its least balance and less the open holds.
 * Negative when an account without a rule was booked below its holds. Problems: NotFound (account).
 */
export async function availableOf(
  reading: Reading & ClockDep,
  bookId: BookId,
  account: string,
): Promise<Result<Dong, Problem>> {
  const free = await freeBalance(reading, { bookId, account, now: reading.clock.now() })
  return free.ok || free.problem.type !== 'AccountClosed' ? free : ok(ZERO_DONG)
}

async function freeBalance(
  reading: Reading,
  of: { readonly bookId: BookId; readonly account: string; readonly now: Instant },
): Promise<Result<Dong, Problem>> {
  const row = await reading.db
    .selectFrom('cho_account as account')
    .innerJoin('cho_balance as balance', (join) =>
      join
        .onRef('balance.book_id', '=', 'account.book_id')
        .onRef('balance.account_code', '=', 'account.code'),
    )
    .select(['kind', 'min_balance', 'closed_seq', 'debits', 'credits', 'held'])
    .where('account.book_id', '=', of.bookId)
    .where('account.code', '=', of.account)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'account', id: of.account })
  if (row.closed_seq !== null) return err({ type: 'AccountClosed', account: of.account })
  const expired = row.held > 0 ? await expiredOf(reading, of) : 0
  const least = row.min_balance ?? 0
  return ok(dong(naturalBalance(row.kind, row) - least - row.held + expired))
}

/** Holds past their time that the sweep has not yet marked: they bind nothing any more. */
async function expiredOf(
  reading: Reading,
  of: { readonly bookId: BookId; readonly account: string; readonly now: Instant },
): Promise<number> {
  const rows = await reading.db
    .selectFrom('cho_hold')
    .select('amount')
    .where('book_id', '=', of.bookId)
    .where('account_code', '=', of.account)
    .where('state', '=', 'open')
    .where('until', '<=', of.now)
    .execute()
  return rows.reduce((sum, { amount }) => sum + amount, 0)
}

/** Changes the cached sum of an account's holds; the caller has the book's lock. */
export async function addHeld(
  tx: Tx,
  change: { readonly bookId: BookId; readonly account: string; readonly amount: Dong },
): Promise<void> {
  await tx.db
    .updateTable('cho_balance')
    .set((eb) => ({ held: eb('held', '+', change.amount) }))
    .where('book_id', '=', change.bookId)
    .where('account_code', '=', change.account)
    .execute()
}

function holdRow(reading: Reading, id: HoldId) {
  return reading.db.selectFrom('cho_hold').selectAll().where('id', '=', id).executeTakeFirst()
}

function sameFacts(row: LedgerTables['cho_hold'], wanted: Reservation): boolean {
  return (
    row.book_id === wanted.bookId &&
    row.account_code === wanted.account &&
    row.amount === wanted.amount &&
    row.subject === wanted.subject &&
    row.until === (wanted.until ?? null)
  )
}

function wrongState(id: HoldId, state: HoldState): Result<never, Problem> {
  return err({ type: 'WrongState', what: 'hold', id, state })
}

function holdOf(row: LedgerTables['cho_hold']): Hold {
  return {
    id: row.id,
    bookId: row.book_id,
    account: row.account_code,
    amount: row.amount,
    subject: row.subject,
    until: row.until,
    reservedAt: row.reserved_at,
    state: row.state,
    posted: row.posted,
    endedAt: row.ended_at,
  }
}
