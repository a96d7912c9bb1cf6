import type { BookId, PayoutLimitView, PersonId, Problem, SetPayoutLimit } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import { dong, err, type MarketDay, marketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import { type Dated, ruleOn } from '../rules/dated.ts'
import type { Deps, Reading, Tx } from '../store/deps.ts'
import { transact } from '../store/transact.ts'

/** For a book that has set no limit of its own. No law names one; a house rule, to be changed. */
const DEFAULT_PAYOUT_LIMIT: readonly Dated<Dong>[] = [
  {
    value: dong(5_000_000),
    from: marketDay('2025-01-01'),
    source: 'Cho40, a careful default: cashless payment is asked for from 5,000,000 ₫ on',
    standing: 'secondary',
  },
]

/** Above what a payout of a book needs a second person on a day; of one day's rows the last. */
export async function payoutLimitOn(
  reading: Reading,
  bookId: BookId,
  day: MarketDay,
): Promise<PayoutLimitView> {
  const row = await reading.db
    .selectFrom('cho_payout_limit')
    .select(['valid_from', 'amount'])
    .where('book_id', '=', bookId)
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .orderBy('position', 'desc')
    .executeTakeFirst()
  if (row) return { from: row.valid_from, amount: row.amount }
  return { from: null, amount: ruleOn(DEFAULT_PAYOUT_LIMIT, day)?.value ?? dong(0) }
}

export type NewPayoutLimit = SetPayoutLimit & {
  readonly by: PersonId
  /** Who else says so; without them a limit only goes down. */
  readonly approvedBy?: PersonId
}

/**
 * Sets the limit of a book from a day on. One person alone may lower it, at once; a higher one needs
 * a second person and holds from tomorrow at the earliest: nobody lifts it for the payout in their
 * hand. The same again changes nothing.
 * Problems: NotFound (book), WrongState (the day is too early), NotAllowed (a higher one without a
 * second person).
 */
export function setPayoutLimit(
  deps: Deps,
  input: NewPayoutLimit,
): Promise<Result<PayoutLimitView, Problem>> {
  return transact(deps, async (tx) => {
    const head = await lockBook(tx, input.bookId)
    return head.ok ? writePayoutLimit(tx, input) : head
  })
}

/** The same for a caller that holds the book's lock. */
export async function writePayoutLimit(
  tx: Tx,
  input: NewPayoutLimit,
): Promise<Result<PayoutLimitView, Problem>> {
  const { bookId, from, amount, by, approvedBy } = input
  const today = marketDayOf(tx.clock.now())
  const before = await payoutLimitOn(tx, bookId, from)
  if (before.amount === amount && before.from === from) return ok(before)
  const isHigher = amount > (await payoutLimitOn(tx, bookId, today)).amount
  if (from < today || (isHigher && from === today)) {
    return err({ type: 'WrongState', what: 'day', id: from, state: 'too_early' })
  }
  const isAlone = approvedBy === undefined || approvedBy === by
  if (isAlone && amount > before.amount) {
    return err({ type: 'NotAllowed', permission: 'payout.approve' })
  }
  const { n } = await tx.db
    .selectFrom('cho_payout_limit')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('book_id', '=', bookId)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('cho_payout_limit')
    .values({
      book_id: bookId,
      position: n + 1,
      valid_from: from,
      amount,
      set_by: by,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return ok({ from, amount })
}
