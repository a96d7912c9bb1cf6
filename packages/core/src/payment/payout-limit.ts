import type { BookId, PayoutLimitView, PersonId, Problem, SetPayoutLimit } from '@cho40/contract'
import type { Dong } from '@cho40/values'
import { dong, err, type MarketDay, marketDay, marketDayOf, ok, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import { type Dated, ruleOn } from '../rules/dated.ts'
import type { Deps, Reading } from '../store/deps.ts'
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

/**
 * Sets the limit of a book from a day on. A higher one holds from tomorrow at the earliest: nobody
 * lifts it for the payout in their hand. The same again changes nothing.
 * Problems: NotFound (book), WrongState (the day is too early).
 */
export function setPayoutLimit(
  deps: Deps,
  input: SetPayoutLimit & { readonly by: PersonId },
): Promise<Result<PayoutLimitView, Problem>> {
  return transact(deps, async (tx) => {
    const head = await lockBook(tx, input.bookId)
    if (!head.ok) return head
    const today = marketDayOf(tx.clock.now())
    const now = await payoutLimitOn(tx, input.bookId, input.from)
    if (now.amount === input.amount && now.from === input.from) return ok(now)
    const earliest = input.amount > (await payoutLimitOn(tx, input.bookId, today)).amount
    if (input.from < today || (earliest && input.from === today)) {
      return err({ type: 'WrongState', what: 'day', id: input.from, state: 'too_early' })
    }
    const { n } = await tx.db
      .selectFrom('cho_payout_limit')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('book_id', '=', input.bookId)
      .executeTakeFirstOrThrow()
    await tx.db
      .insertInto('cho_payout_limit')
      .values({
        book_id: input.bookId,
        position: n + 1,
        valid_from: input.from,
        amount: input.amount,
        set_by: input.by,
        recorded_at: tx.clock.now(),
      })
      .execute()
    return ok({ from: input.from, amount: input.amount })
  })
}
