import type { BookId, PayoutId, PayoutState, PayoutView, Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { payoutRow, rowToPayout } from './payout.ts'

/** One payout. Problems: NotFound. */
export async function payout(reading: Reading, id: PayoutId): Promise<Result<PayoutView, Problem>> {
  const row = await payoutRow(reading, id)
  return row ? ok(rowToPayout(row)) : err({ type: 'NotFound', what: 'payout', id })
}

/** Payouts of a book, oldest first; only those in `states` when they are named. */
export async function payouts(
  reading: Reading,
  wanted: {
    readonly bookId: BookId
    readonly states?: readonly PayoutState[]
    readonly limit: number
  },
): Promise<PayoutView[]> {
  let query = reading.db
    .selectFrom('cho_payout')
    .selectAll()
    .where('book_id', '=', wanted.bookId)
    .orderBy('ordered_at')
    .orderBy('id')
    .limit(wanted.limit)
  if (wanted.states) query = query.where('state', 'in', wanted.states)
  return (await query.execute()).map(rowToPayout)
}

/** All payouts for one thing, such as a line of a settlement: the live one and its forerunners. */
export async function payoutsFor(reading: Reading, subject: string): Promise<PayoutView[]> {
  const rows = await reading.db
    .selectFrom('cho_payout')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('ordered_at')
    .orderBy('id')
    .execute()
  return rows.map(rowToPayout)
}
