import type { Tx } from '../store/deps.ts'
import type { CloseFacts, ReopeningFacts } from './period-payload.ts'

export type SealedAt = { readonly seq: number; readonly hash: string }

export async function insertClose(tx: Tx, close: CloseFacts, sealed: SealedAt): Promise<void> {
  await tx.db
    .insertInto('cho_period_close')
    .values({
      id: close.id,
      book_id: close.bookId,
      period: close.period,
      from_day: close.from,
      to_day: close.to,
      through_before: close.before,
      through: close.through,
      debits: close.trial.debits,
      credits: close.trial.credits,
      trial_digest: close.trial.digest,
      closed_by: close.by,
      recorded_at: close.recordedAt,
      seq: sealed.seq,
      hash: sealed.hash,
    })
    .execute()
}

export async function insertReopeningRequest(
  tx: Tx,
  request: Pick<
    ReopeningFacts,
    'id' | 'bookId' | 'closeId' | 'reason' | 'requestedBy' | 'requestedAt'
  >,
): Promise<void> {
  await tx.db
    .insertInto('cho_reopening_request')
    .values({
      id: request.id,
      book_id: request.bookId,
      close_id: request.closeId,
      reason: request.reason,
      requested_by: request.requestedBy,
      requested_at: request.requestedAt,
    })
    .execute()
}

export async function insertReopening(
  tx: Tx,
  reopening: ReopeningFacts,
  sealed: SealedAt,
): Promise<void> {
  await tx.db
    .insertInto('cho_reopening')
    .values({
      id: reopening.id,
      book_id: reopening.bookId,
      close_id: reopening.closeId,
      through: reopening.through,
      approved_by: reopening.approvedBy,
      recorded_at: reopening.recordedAt,
      seq: sealed.seq,
      hash: sealed.hash,
    })
    .execute()
}
