import type { ObservationId, TransferId } from '@cho40/contract'
import type { Tx } from '../store/deps.ts'
import type { NewObservation } from './observation.ts'

/** Whether a source has said this before: the same source and event id is the same statement. */
export async function alreadyObserved(
  tx: Tx,
  event: { readonly source: string; readonly eventId: string },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('cho_observation')
    .select('id')
    .where('source', '=', event.source)
    .where('event_id', '=', event.eventId)
    .executeTakeFirst()
  return row !== undefined
}

/** Which of many event ids a source has said before. */
export async function observedBefore(
  tx: Tx,
  source: string,
  eventIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  // In blocks, because a statement can have more rows than a query has parameters.
  for (let at = 0; at < eventIds.length; at += 500) {
    const rows = await tx.db
      .selectFrom('cho_observation')
      .select('event_id')
      .where('source', '=', source)
      .where('event_id', 'in', eventIds.slice(at, at + 500))
      .execute()
    for (const { event_id: id } of rows) known.add(id)
  }
  return known
}

/** Keeps what a source said, linked to the transfer it speaks of, or held until that is clear. */
export async function recordObservation(
  tx: Tx,
  observation: NewObservation,
  transferId: TransferId | null,
): Promise<ObservationId> {
  const id = tx.ids.make('obs')
  await tx.db
    .insertInto('cho_observation')
    .values({
      id,
      book_id: observation.bookId,
      account_id: observation.accountId,
      source: observation.source,
      source_kind: observation.sourceKind,
      event_id: observation.eventId,
      direction: observation.direction,
      amount: observation.amount,
      occurred_at: observation.occurredAt,
      time_precision: observation.precision,
      bank_reference: observation.bankReference ?? null,
      balance_after: observation.balanceAfter ?? null,
      memo: observation.memo,
      state: transferId === null ? 'held' : 'linked',
      transfer_id: transferId,
      import_id: observation.statement?.importId ?? null,
      statement_row: observation.statement?.row ?? null,
      recorded_at: tx.clock.now(),
    })
    .execute()
  return id
}
