import type { DecisionView, TransferId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** What people decided about a transfer's money, in order, each with what it moved. */
export async function decisionsAbout(
  reading: Reading,
  transferId: TransferId,
): Promise<DecisionView[]> {
  const decisions = await reading.db
    .selectFrom('cho_decision')
    .selectAll()
    .where('transfer_id', '=', transferId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  if (decisions.length === 0) return []
  const moved = await reading.db
    .selectFrom('cho_allocation')
    .select(['decision_id', 'amount', 'request_id', 'payout_id', 'purpose'])
    .where(
      'decision_id',
      'in',
      decisions.map(({ id }) => id),
    )
    .where('transfer_id', '=', transferId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return decisions.map((row) => ({
    id: row.id,
    transferId,
    exceptionId: row.exception_id,
    how: row.how as DecisionView['how'],
    undoesId: row.undoes_id,
    undoneBy: decisions.find(({ undoes_id: undoes }) => undoes === row.id)?.id ?? null,
    note: row.note,
    by: row.decided_by,
    at: row.recorded_at,
    places: moved
      .filter(({ decision_id: id }) => id === row.id)
      .map((place) => ({
        amount: place.amount,
        requestId: place.request_id,
        payoutId: place.payout_id,
        purpose: place.purpose,
      })),
  }))
}
