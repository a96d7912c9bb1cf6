import type { BookId, PayoutLimitsView, PayoutLimitWishId } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { ClockDep, Reading } from '../store/deps.ts'
import { payoutLimitOn } from './payout-limit.ts'

const WISHES_SHOWN = 10

/** A book's limit of payouts: today's, those of later days, and who asked for a higher one. */
export async function payoutLimits(
  reading: Reading & ClockDep,
  bookId: BookId,
): Promise<PayoutLimitsView> {
  const today = marketDayOf(reading.clock.now())
  const coming = await reading.db
    .selectFrom('cho_payout_limit')
    .select(['valid_from as from', 'amount'])
    .where('book_id', '=', bookId)
    .where('valid_from', '>', today)
    .orderBy('valid_from')
    .orderBy('position')
    .execute()
  const wishes = await reading.db
    .selectFrom('cho_payout_limit_wish as wish')
    .innerJoin('cho_person as asker', 'asker.id', 'wish.asked_by')
    .leftJoin('cho_person as decider', 'decider.id', 'wish.decided_by')
    .select(['wish.id', 'wish.valid_from', 'wish.amount', 'wish.reason', 'wish.state'])
    .select(['wish.asked_by', 'wish.asked_at', 'asker.name as asker', 'decider.name as decider'])
    .where('wish.book_id', '=', bookId)
    .orderBy((eb) => eb.case().when('wish.state', '=', 'asked').then(0).else(1).end())
    .orderBy('wish.asked_at', 'desc')
    .orderBy('wish.id', 'desc')
    .limit(WISHES_SHOWN)
    .execute()
  return {
    now: await payoutLimitOn(reading, bookId, today),
    coming,
    wishes: wishes.map((row) => ({
      id: row.id,
      from: row.valid_from,
      amount: row.amount,
      reason: row.reason,
      state: row.state,
      askedBy: row.asked_by,
      askedByName: row.asker,
      askedAt: row.asked_at,
      decidedByName: row.decider,
    })),
  }
}

/** The book of a wish, for who asks whether it is theirs; undefined when it is unknown. */
export async function bookOfLimitWish(
  { db }: Reading,
  id: PayoutLimitWishId,
): Promise<BookId | undefined> {
  const row = await db
    .selectFrom('cho_payout_limit_wish')
    .select('book_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.book_id
}
