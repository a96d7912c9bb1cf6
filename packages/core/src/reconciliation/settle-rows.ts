import type { ReceivingAccountId, TransferId } from '@cho40/contract'
import {
  assignStatement,
  type Candidate,
  type CoveredDays,
  type StatementAssignment,
} from '@cho40/reconcile/identity'
import type { Statement } from '@cho40/reconcile/statement'
import { type Instant, instantFromMs, marketDayOf } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { inPieces, preparedRows } from '../store/prepared.ts'
import type { ReadRow } from './import-blocks.ts'
import type { Importing } from './import-statement.ts'
import { type KnownEvent, knownEvents } from './record-observation.ts'
import { statementSource } from './statement-rows.ts'
import { toIdentity } from './to-identity.ts'

/** How rows of a statement stand to what is known. */
export type Settled = {
  /** Rows that speak of a transfer some other source has told of. */
  readonly confirmed: number
  /** Rows that bring in a transfer nobody told of. */
  readonly added: number
  /** Numbers of the rows that this import brings; the others were here before. */
  readonly rows: ReadonlySet<number>
}

export type Span = { readonly from: Instant; readonly to: Instant }

/** From a statement's first moment to its last. */
export function spanOf({ rows }: Statement): Span {
  const times = rows.map((row) => row.occurredAt).toSorted()
  return { from: times[0] ?? instantFromMs(0), to: times.at(-1) ?? instantFromMs(0) }
}

export function coveredBy({ from, to }: Span): CoveredDays {
  return { from: marketDayOf(from), to: marketDayOf(to) }
}

/** The transfers that an account's statements have not listed yet are those of this name. */
export function listOf(accountId: ReceivingAccountId) {
  return { accountId, source: statementSource(accountId) }
}

/** Which rows are new, and what they say of the transfers known so far. Only reads. */
export async function settle(
  on: Reading,
  importing: Importing,
  { rows, known }: { readonly rows: readonly ReadRow[]; readonly known: readonly Candidate[] },
): Promise<{
  readonly fresh: readonly ReadRow[]
  readonly settled: Settled
  readonly assignment: StatementAssignment
}> {
  const { account, about } = importing
  const ids = rows.map(({ observation }) => observation.eventId)
  const before = await knownEvents(on, statementSource(account.id), ids)
  const fresh = rows.filter(({ observation }) => !before.has(observation.eventId))
  const assignment = assignStatement(
    fresh.map(({ observation, found }) => toIdentity(observation, found)),
    known,
    coveredBy(importing.span),
  )
  // An earlier attempt of this import was cut short: what it brought belongs to the report.
  const own = [...before.values()].filter(({ import_id: id }) => id === about.id)
  const confirmed = await confirmedAmong(on, own, statementSource(account.id))
  return {
    fresh,
    assignment,
    settled: {
      confirmed: assignment.links.length + confirmed,
      added: assignment.created.length + own.length - confirmed,
      rows: new Set([
        ...fresh.flatMap(({ observation }) => observation.statement?.row ?? []),
        ...own.flatMap((event) => event.statement_row ?? []),
      ]),
    },
  }
}

type Told = { readonly transferId: TransferId; readonly source: string }

const toldByOthers = preparedRows((db, told: readonly Told[]) =>
  db
    .selectFrom('cho_observation')
    .select('transfer_id')
    .distinct()
    .where('source', '<>', (told[0] as Told).source)
    .where(
      'transfer_id',
      'in',
      told.map(({ transferId }) => transferId),
    ),
)

async function confirmedAmong(
  on: Reading,
  own: readonly KnownEvent[],
  source: string,
): Promise<number> {
  const told = own.flatMap(({ transfer_id: transferId }) =>
    transferId === null ? [] : [{ transferId, source }],
  )
  const rows = await inPieces(on, told, toldByOthers)
  return rows.length
}
