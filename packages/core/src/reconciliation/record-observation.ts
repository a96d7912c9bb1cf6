import type { TransferId } from '@cho40/contract'
import type { Reading, Tx } from '../store/deps.ts'
import { inPieces, prepared, preparedRows } from '../store/prepared.ts'
import type { NewObservation } from './observation.ts'
import type { ReconciliationTables } from './tables.ts'

const saidBefore = prepared((db, event: { source: string; eventId: string }) =>
  db
    .selectFrom('cho_observation')
    .select('id')
    .where('source', '=', event.source)
    .where('event_id', '=', event.eventId),
)

/** Whether a source has said this before: the same source and event id is the same statement. */
export async function alreadyObserved(
  tx: Tx,
  event: { readonly source: string; readonly eventId: string },
): Promise<boolean> {
  const { source, eventId } = event
  const [row] = await saidBefore(tx, { source, eventId })
  return row !== undefined
}

type Said = { readonly source: string; readonly eventId: string }

const eventsNamed = preparedRows((db, events: readonly Said[]) =>
  db
    .selectFrom('cho_observation')
    .select(['event_id', 'import_id', 'statement_row', 'transfer_id'])
    .where('source', '=', (events[0] as Said).source)
    .where(
      'event_id',
      'in',
      events.map(({ eventId }) => eventId),
    ),
)

export type KnownEvent = Pick<ObservationRow, 'import_id' | 'statement_row' | 'transfer_id'>

/** Those of many events that a source has told of before, by their ids. */
export async function knownEvents(
  on: Reading,
  source: string,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, KnownEvent>> {
  const events = eventIds.map((eventId) => ({ source, eventId }))
  const rows = await inPieces(on, events, eventsNamed)
  return new Map(rows.map((row) => [row.event_id, row]))
}

type ObservationRow = ReconciliationTables['cho_observation']

const insert = preparedRows((db, rows: readonly ObservationRow[]) =>
  db.insertInto('cho_observation').values(rows),
)

/** Keeps what a source said, linked to the transfer it speaks of, or held until that is clear. */
export async function recordObservation(
  tx: Tx,
  observation: NewObservation,
  transferId: TransferId | null,
): Promise<void> {
  await recordObservations(tx, [{ observation, transferId }])
}

/** The same for many. */
export async function recordObservations(
  tx: Tx,
  said: readonly {
    readonly observation: NewObservation
    readonly transferId: TransferId | null
  }[],
): Promise<void> {
  const recordedAt = tx.clock.now()
  const rows = said.map(({ observation, transferId }) => ({
    id: tx.ids.make('obs'),
    ...factsOf(observation, transferId),
    recorded_at: recordedAt,
  }))
  await inPieces(tx, rows, insert)
}

function factsOf(
  observation: NewObservation,
  transferId: TransferId | null,
): Omit<ObservationRow, 'id' | 'recorded_at'> {
  return {
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
  }
}
