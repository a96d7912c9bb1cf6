import type { OrderPayout, PayoutOrder, PersonId, Problem } from '@cho40/contract'
import { memoFor } from '@cho40/reconcile/codes'
import { err, marketDayOf, ok, type Result } from '@cho40/values'
import { reserve } from '../ledger/holds.ts'
import { lockBook } from '../ledger/seal.ts'
import type { Tx } from '../store/deps.ts'
import { type PayoutRow, payoutRow } from './payout.ts'
import { payoutLimitOn } from './payout-limit.ts'
import { recordStep } from './payout-step.ts'
import { takeCode } from './take-code.ts'

export type NewPayout = OrderPayout & {
  readonly by: PersonId
  /** Who approved what it is paid for, such as a settlement run; a payout then needs nobody more. */
  readonly approvedBy?: PersonId
  /** Where the money is kept aside, when `debitAccount` holds none of its own, such as 521. */
  readonly heldOn?: string
}

/**
 * Orders that money leaves: takes a reference code of the paying account, sets the amount aside on
 * the account it is paid from, and books nothing: that happens when the bank's own line is seen, or
 * cash changes hands. Above the book's limit a second person must approve. The same id with the same
 * facts is the same order. Call it inside the transaction of what it pays for.
 * Problems: NotFound (account of the book), IdReused, CodesExhausted, NotAllowed (`approvedBy` is
 * `by`), AmountNotAvailable, AccountClosed.
 */
export async function orderPayout(tx: Tx, input: NewPayout): Promise<Result<PayoutOrder, Problem>> {
  const { id, bookId, amount } = input
  const head = await lockBook(tx, bookId)
  if (!head.ok) return head
  const before = await payoutRow(tx, id)
  if (before) {
    return sameOrder(before, input) ? ok(orderOf(before)) : err({ type: 'IdReused', id })
  }
  if (input.approvedBy === input.by) {
    return err({ type: 'NotAllowed', permission: 'payout.approve' })
  }
  const code = await nextCode(tx, input)
  if (!code.ok) return code
  const account = input.heldOn ?? input.debitAccount
  const subject = id
  const hold = await reserve(tx, { id: tx.ids.make('hold'), bookId, account, amount, subject })
  if (!hold.ok) return hold
  const { amount: limit } = await payoutLimitOn(tx, bookId, marketDayOf(tx.clock.now()))
  const row = await tx.db
    .insertInto('cho_payout')
    .values({
      id,
      book_id: bookId,
      account_id: input.accountId,
      code: code.value,
      amount,
      debit_account: input.debitAccount,
      hold_id: hold.value.id,
      to_bin: input.to?.bin ?? null,
      to_number: input.to?.number ?? null,
      to_holder: input.to?.holderName ?? null,
      purpose: input.purpose,
      subject: input.subject,
      state: 'ordered',
      needs_approval: amount > limit ? 1 : 0,
      ordered_by: input.by,
      approved_by: input.approvedBy ?? null,
      channel: null,
      paid_entry_id: null,
      returned_entry_id: null,
      ordered_at: tx.clock.now(),
      paid_at: null,
      returned_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordStep(tx, row, { step: 'ordered', by: input.by })
  if (input.approvedBy) await recordStep(tx, row, { step: 'approved', by: input.approvedBy })
  return ok(orderOf(row))
}

function orderOf({ id, code }: PayoutRow): PayoutOrder {
  return { id, code, memo: memoFor(code) }
}

function sameOrder(row: PayoutRow, input: NewPayout): boolean {
  return (
    row.book_id === input.bookId &&
    row.account_id === input.accountId &&
    row.amount === input.amount &&
    row.debit_account === input.debitAccount &&
    row.to_bin === (input.to?.bin ?? null) &&
    row.to_number === (input.to?.number ?? null) &&
    row.purpose === input.purpose &&
    row.subject === input.subject
  )
}

async function nextCode(
  tx: Tx,
  { accountId, bookId, debitAccount }: NewPayout,
): Promise<Result<string, Problem>> {
  const account = await tx.db
    .selectFrom('cho_receiving_account')
    .select('book_id')
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (account?.book_id !== bookId) return err({ type: 'NotFound', what: 'account', id: accountId })
  const debited = await tx.db
    .selectFrom('cho_account')
    .select('code')
    .where('book_id', '=', bookId)
    .where('code', '=', debitAccount)
    .executeTakeFirst()
  if (!debited) return err({ type: 'NotFound', what: 'account', id: debitAccount })
  return takeCode(tx, accountId)
}
