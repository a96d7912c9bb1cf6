import type { BookId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'
import { canonicalJson } from './canonical.ts'
import { closePayload, reopeningPayload } from './period-payload.ts'

/** What the chain must say of every close and reopening of a book, by number, from their rows. */
export async function periodPayloads(
  reading: Reading,
  bookId: BookId,
): Promise<ReadonlyMap<number, string>> {
  const closes = await reading.db
    .selectFrom('cho_period_close')
    .selectAll()
    .where('book_id', '=', bookId)
    .execute()
  const reopenings = await reading.db
    .selectFrom('cho_reopening as reopening')
    .innerJoin('cho_reopening_request as request', 'request.id', 'reopening.id')
    .select(['request.reason', 'request.requested_by', 'request.requested_at'])
    .selectAll('reopening')
    .where('reopening.book_id', '=', bookId)
    .execute()
  const payloads = new Map<number, string>()
  for (const row of closes) {
    const { id, seq, period, debits, credits, through } = row
    const facts = closePayload({
      id,
      bookId,
      seq,
      period,
      from: row.from_day,
      to: row.to_day,
      before: row.through_before,
      through,
      by: row.closed_by,
      recordedAt: row.recorded_at,
      trial: { debits, credits, digest: row.trial_digest },
    })
    payloads.set(seq, canonicalJson(facts))
  }
  for (const row of reopenings) {
    const facts = reopeningPayload({
      id: row.id,
      bookId,
      seq: row.seq,
      closeId: row.close_id,
      through: row.through,
      reason: row.reason,
      requestedBy: row.requested_by,
      requestedAt: row.requested_at,
      approvedBy: row.approved_by,
      recordedAt: row.recorded_at,
    })
    payloads.set(row.seq, canonicalJson(facts))
  }
  return payloads
}
