import type { EntryId, PersonId, Problem } from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import { postHold, reserve } from '../ledger/holds.ts'
import { credit, debit } from '../ledger/journal-entry.ts'
import { post } from '../ledger/post.ts'
import { reverse } from '../ledger/reverse.ts'
import type { Tx } from '../store/deps.ts'
import { awaitsApproval, isLive, type PayoutRow, wrongState } from './payout.ts'
import { recordStep } from './payout-step.ts'
import { showRefund } from './refund-flags.ts'
import { mayCountAgain } from './refunded.ts'

export type Movement = {
  readonly occurredAt: Instant
  /** Null when the machine did it. */
  readonly by: PersonId | null
  readonly note?: string
}

/**
 * The money of a payout has left, over `creditAccount`: takes what was set aside and books it, Dr
 * what it is paid from / Cr `creditAccount`. The caller holds the book's lock.
 * Problems: WrongState (not live, awaits approval), and those of `postHold` and `post`.
 */
export async function payPayout(
  tx: Tx,
  payout: PayoutRow,
  how: Movement & { readonly channel: 'bank' | 'cash'; readonly creditAccount: string },
): Promise<Result<PayoutRow & { paid_entry_id: EntryId }, Problem>> {
  if (!isLive(payout)) return wrongState(payout)
  if (awaitsApproval(payout)) {
    return err({ type: 'WrongState', what: 'payout', id: payout.id, state: 'awaits_approval' })
  }
  const { amount } = payout
  const taken = await postHold(tx, { id: payout.hold_id, amount })
  if (!taken.ok) return taken
  const entry = await post(tx, {
    bookId: payout.book_id,
    kind: how.channel === 'bank' ? 'payout' : 'payout_cash',
    subject: payout.id,
    occurredAt: how.occurredAt,
    lines: [debit(payout.debit_account, amount), credit(how.creditAccount, amount)],
  })
  if (!entry.ok) return entry
  const paid = {
    state: 'paid' as const,
    channel: how.channel,
    paid_entry_id: entry.value.id,
    paid_at: how.occurredAt,
  }
  await change(tx, payout, paid)
  const row = { ...payout, ...paid }
  await recordStep(tx, row, { ...how, step: 'paid' })
  await showRefund(tx, row)
  return ok(row)
}

/**
 * The money of a paid payout came back: Dr `debitAccount` / Cr what it was paid from, which is owed
 * again. Problems: WrongState, and those of `post`.
 */
export async function returnPayout(
  tx: Tx,
  payout: PayoutRow,
  how: Movement & { readonly debitAccount: string },
): Promise<Result<PayoutRow & { returned_entry_id: EntryId }, Problem>> {
  if (payout.state !== 'paid' || payout.channel !== 'bank') return wrongState(payout)
  const entry = await post(tx, {
    bookId: payout.book_id,
    kind: 'payout_returned',
    subject: payout.id,
    occurredAt: how.occurredAt,
    lines: [debit(how.debitAccount, payout.amount), credit(payout.debit_account, payout.amount)],
  })
  if (!entry.ok) return entry
  const returned = {
    state: 'returned' as const,
    returned_entry_id: entry.value.id,
    returned_at: how.occurredAt,
  }
  await change(tx, payout, returned)
  const row = { ...payout, ...returned }
  await recordStep(tx, row, { ...how, step: 'returned' })
  await showRefund(tx, row)
  return ok(row)
}

/**
 * A person says that a line was not this payout's: its entry is reversed, the money set aside again,
 * and it waits for its line as before. Problems: WrongState, and those of `reverse` and `reserve`.
 */
export async function unpayPayout(
  tx: Tx,
  payout: PayoutRow,
  how: Movement,
): Promise<Result<EntryId, Problem>> {
  if (payout.state !== 'paid' || payout.paid_entry_id === null) return wrongState(payout)
  const reversed = await reverse(tx, {
    bookId: payout.book_id,
    entryId: payout.paid_entry_id,
    occurredAt: how.occurredAt,
  })
  if (!reversed.ok) return reversed
  const held = await tx.db
    .selectFrom('cho_hold')
    .select('account_code')
    .where('id', '=', payout.hold_id)
    .executeTakeFirstOrThrow()
  const hold = await reserve(tx, {
    id: tx.ids.make('hold'),
    bookId: payout.book_id,
    account: held.account_code,
    amount: payout.amount,
    subject: payout.id,
  })
  if (!hold.ok) return hold
  const open = {
    state: payout.channel === 'cash' ? ('ordered' as const) : ('sent' as const),
    hold_id: hold.value.id,
    channel: null,
    paid_entry_id: null,
    paid_at: null,
  }
  await change(tx, payout, open)
  const row = { ...payout, ...open }
  await recordStep(tx, row, { ...how, step: 'reopened' })
  await showRefund(tx, row)
  return ok(reversed.value.id)
}

/**
 * A person says that the money which came back was another's. Problems: WrongState,
 * AmountNotAvailable (a refund whose money was ordered back again since), of `reverse`.
 */
export async function unreturnPayout(
  tx: Tx,
  payout: PayoutRow,
  how: Movement,
): Promise<Result<EntryId, Problem>> {
  if (payout.state !== 'returned' || payout.returned_entry_id === null) return wrongState(payout)
  const may = await mayCountAgain(tx, payout)
  if (!may.ok) return may
  const reversed = await reverse(tx, {
    bookId: payout.book_id,
    entryId: payout.returned_entry_id,
    occurredAt: how.occurredAt,
  })
  if (!reversed.ok) return reversed
  const paid = { state: 'paid' as const, returned_entry_id: null, returned_at: null }
  await change(tx, payout, paid)
  const row = { ...payout, ...paid }
  await recordStep(tx, row, { ...how, step: 'reopened' })
  await showRefund(tx, row)
  return ok(reversed.value.id)
}

async function change(tx: Tx, { id }: PayoutRow, to: Partial<PayoutRow>): Promise<void> {
  await tx.db.updateTable('cho_payout').set(to).where('id', '=', id).execute()
}
