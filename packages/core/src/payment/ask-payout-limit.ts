import type {
  AskPayoutLimit,
  DecidePayoutLimit,
  PayoutLimitWishId,
  PayoutLimitWishState,
  PersonId,
  Problem,
} from '@cho40/contract'
import { err, marketDayOf, ok, plusDays, type Result } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { payoutLimitOn, writePayoutLimit } from './payout-limit.ts'

/**
 * Asks for a higher limit of payouts from a day on; nothing changes until somebody else approves.
 * Problems: NotFound (book), WrongState (today or before), AmountNotAvailable (no higher than the
 * limit of that day: it may be set at once), AlreadyExists (a wish is open), IdReused.
 */
export function askPayoutLimit(
  deps: Deps,
  { by, ...wish }: AskPayoutLimit & { readonly by: PersonId },
): Promise<Result<PayoutLimitWishId, Problem>> {
  const { id, bookId, from, amount, reason } = wish
  return transact(deps, (tx) =>
    once(tx, { scope: bookId, id, body: wish }, async () => {
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      if (from <= marketDayOf(tx.clock.now())) {
        return err({ type: 'WrongState', what: 'day', id: from, state: 'too_early' })
      }
      const { amount: available } = await payoutLimitOn(tx, bookId, from)
      if (amount <= available) return err({ type: 'AmountNotAvailable', wanted: amount, available })
      const open = await tx.db
        .selectFrom('cho_payout_limit_wish')
        .select('id')
        .where('book_id', '=', bookId)
        .where('state', '=', 'asked')
        .executeTakeFirst()
      if (open) return err({ type: 'AlreadyExists', what: 'limit_wish', id: open.id })
      await tx.db
        .insertInto('cho_payout_limit_wish')
        .values({
          id,
          book_id: bookId,
          valid_from: from,
          amount,
          reason,
          state: 'asked',
          asked_by: by,
          asked_at: tx.clock.now(),
          decided_by: null,
          decided_at: null,
        })
        .execute()
      return ok(id)
    }),
  )
}

/**
 * Approves or refuses a higher limit; somebody else than who asked, whose own no takes the wish back.
 * One approved late holds from the day after. Deciding twice the same way is once.
 * Problems: NotFound, NotAllowed (who asked), WrongState.
 */
export function decidePayoutLimit(
  deps: Deps,
  { id, approve, by }: DecidePayoutLimit & { readonly by: PersonId },
): Promise<Result<PayoutLimitWishState, Problem>> {
  return transact(deps, async (tx) => {
    const find = () =>
      tx.db.selectFrom('cho_payout_limit_wish').selectAll().where('id', '=', id).executeTakeFirst()
    const seen = await find()
    if (!seen) return err({ type: 'NotFound', what: 'limit_wish', id })
    const head = await lockBook(tx, seen.book_id)
    if (!head.ok) return head
    const wish = (await find()) ?? seen
    const isOwn = wish.asked_by === by
    const to = approve ? 'approved' : isOwn ? 'withdrawn' : 'refused'
    if (approve && isOwn) return err({ type: 'NotAllowed', permission: 'payout.approve' })
    if (wish.state === to) return ok(to)
    if (wish.state !== 'asked') {
      return err({ type: 'WrongState', what: 'limit_wish', id, state: wish.state })
    }
    if (approve) {
      const tomorrow = plusDays(marketDayOf(tx.clock.now()), 1)
      const from = wish.valid_from > tomorrow ? wish.valid_from : tomorrow
      const { book_id: bookId, amount, asked_by: asker } = wish
      const limit = { bookId, from, amount, by: asker, approvedBy: by }
      const written = await writePayoutLimit(tx, limit)
      if (!written.ok) return written
    }
    await tx.db
      .updateTable('cho_payout_limit_wish')
      .set({ state: to, decided_by: by, decided_at: tx.clock.now() })
      .where('id', '=', id)
      .execute()
    return ok(to)
  })
}
