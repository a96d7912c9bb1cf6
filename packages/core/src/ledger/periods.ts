import type {
  BookId,
  PeriodCloseId,
  PeriodCloseView,
  Problem,
  ReopeningView,
} from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import type { LedgerTables } from './tables.ts'

/** The closes of a book's periods, the latest first, each with what became of it. */
export async function periodCloses(reading: Reading, bookId: BookId): Promise<PeriodCloseView[]> {
  const rows = await reading.db
    .selectFrom('cho_period_close')
    .selectAll()
    .where('book_id', '=', bookId)
    .orderBy('seq', 'desc')
    .execute()
  const reopenings = await reopeningsOf(reading, bookId)
  return rows.map((row) => closeView(row, reopenings))
}

/** One close. Problems: NotFound. */
export async function periodClose(
  reading: Reading,
  id: PeriodCloseId,
): Promise<Result<PeriodCloseView, Problem>> {
  const row = await reading.db
    .selectFrom('cho_period_close')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return err({ type: 'NotFound', what: 'period_close', id })
  return ok(closeView(row, await reopeningsOf(reading, row.book_id)))
}

/** Requests to open a period again, the latest last. */
async function reopeningsOf(reading: Reading, bookId: BookId): Promise<ReopeningView[]> {
  const rows = await reading.db
    .selectFrom('cho_reopening_request as request')
    .leftJoin('cho_reopening as reopening', 'reopening.id', 'request.id')
    .select([
      'request.id',
      'request.close_id',
      'request.reason',
      'request.requested_by',
      'request.requested_at',
      'reopening.approved_by',
      'reopening.recorded_at',
      'reopening.seq',
      'reopening.hash',
    ])
    .where('request.book_id', '=', bookId)
    .orderBy('request.requested_at')
    .orderBy('request.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    closeId: row.close_id,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    approved:
      row.approved_by === null || row.recorded_at === null || row.seq === null || row.hash === null
        ? null
        : {
            by: row.approved_by,
            at: row.recorded_at,
            audit: { seq: row.seq, head: row.hash },
          },
  }))
}

function closeView(
  row: LedgerTables['cho_period_close'],
  reopenings: readonly ReopeningView[],
): PeriodCloseView {
  const own = reopenings.filter(({ closeId }) => closeId === row.id)
  return {
    id: row.id,
    bookId: row.book_id,
    period: row.period,
    from: row.from_day,
    to: row.to_day,
    closedBy: row.closed_by,
    closedAt: row.recorded_at,
    debits: row.debits,
    credits: row.credits,
    trialDigest: row.trial_digest,
    audit: { seq: row.seq, head: row.hash },
    reopening: own.find(({ approved }) => approved !== null) ?? own.at(-1) ?? null,
  }
}
