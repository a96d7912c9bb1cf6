import type { ReceivingAccountId, TransferId } from '@cho40/contract'
import type { Candidate, CounterMovement } from '@cho40/reconcile/identity'
import { type Dong, type Instant, plusMs } from '@cho40/values'
import type { Db } from '../store/db.ts'
import type { Reading, Tx } from '../store/deps.ts'
import { inPieces, prepared, preparedRows } from '../store/prepared.ts'
import type { Direction, ReconciliationTables } from './tables.ts'

type CodeRow = ReconciliationTables['cho_transfer_code']

/** Banks book over midnight and over weekends: look this far to both sides. */
const NEARBY_MS = 3 * 86_400_000

/** Known transfers that an observation of this movement could be about. */
export async function candidatesFor(
  tx: Tx,
  movement: {
    readonly accountId: ReceivingAccountId
    readonly direction: Direction
    readonly amount: Dong
    readonly occurredAt: Instant
    readonly source: string
  },
): Promise<Candidate[]> {
  const { accountId, direction, amount, occurredAt, source } = movement
  const from = plusMs(occurredAt, -NEARBY_MS)
  const to = plusMs(occurredAt, NEARBY_MS)
  return withEvidence(tx, await alike(tx, { accountId, direction, amount, from, to, source }))
}

type Near = {
  accountId: ReceivingAccountId
  direction: Direction
  from: Instant
  to: Instant
}

const near = prepared((db, of: Near) =>
  db
    .selectFrom('cho_bank_transfer')
    .select(['amount', 'occurred_at', 'time_precision'])
    .where('account_id', '=', of.accountId)
    .where('direction', '=', of.direction)
    .where('occurred_at', '>=', of.from)
    .where('occurred_at', '<=', of.to),
)

/** A day, which is the longest that a time may be meant for. */
const DAY_MS = 86_400_000

/** What went the other way on the account, from a day before to a day after. */
export async function counterMovements(
  tx: Tx,
  movement: Pick<Alike, 'accountId' | 'direction'> & { readonly occurredAt: Instant },
): Promise<CounterMovement[]> {
  const { accountId, direction, occurredAt } = movement
  const rows = await near(tx, {
    accountId,
    direction: direction === 'in' ? 'out' : 'in',
    from: plusMs(occurredAt, -DAY_MS),
    to: plusMs(occurredAt, DAY_MS),
  })
  return rows.map(({ amount, occurred_at: at, time_precision: precision }) => ({
    amount,
    occurredAt: at,
    precision,
  }))
}

type Alike = {
  accountId: ReceivingAccountId
  direction: Direction
  amount: Dong
  from: Instant
  to: Instant
  source: string
}

const alike = prepared((db, of: Alike) =>
  transferRows(db, of)
    .where('amount', '=', of.amount)
    .where('direction', '=', of.direction)
    .where('occurred_at', '>=', of.from)
    .where('occurred_at', '<=', of.to),
)

/** Transfers of an account in a span of time that a statement which covers it could be about. */
export async function candidatesBetween(
  on: Reading,
  of: { readonly accountId: ReceivingAccountId; readonly source: string },
  span: { readonly from: Instant; readonly to: Instant },
): Promise<Candidate[]> {
  const rows = await transferRows(on.db, of)
    .where('occurred_at', '>=', plusMs(span.from, -NEARBY_MS))
    .where('occurred_at', '<=', plusMs(span.to, NEARBY_MS))
    .execute()
  return withEvidence(on, rows)
}

type OfAmount = {
  readonly accountId: ReceivingAccountId
  readonly source: string
  readonly amount: Dong
  readonly from: Instant
  readonly to: Instant
}

const ofAmounts = preparedRows((db, wanted: readonly OfAmount[]) => {
  const [first] = wanted as readonly [OfAmount]
  return transferRows(db, first)
    .where(
      'amount',
      'in',
      wanted.map(({ amount }) => amount),
    )
    .where('occurred_at', '>=', first.from)
    .where('occurred_at', '<=', first.to)
})

/** The same of some amounts alone: transfers of others are never the same movement. */
export async function candidatesOf(
  on: Reading,
  of: { readonly accountId: ReceivingAccountId; readonly source: string },
  within: {
    readonly span: { readonly from: Instant; readonly to: Instant }
    readonly amounts: readonly Dong[]
  },
): Promise<Candidate[]> {
  const { accountId, source } = of
  const from = plusMs(within.span.from, -NEARBY_MS)
  const to = plusMs(within.span.to, NEARBY_MS)
  const wanted = within.amounts.map((amount) => ({ accountId, source, amount, from, to }))
  return withEvidence(on, await inPieces(on, wanted, ofAmounts))
}

/**
 * Only transfers that this source has not told of yet: it never lists one transfer under two ids.
 * Left to the rules of identity they would be read and thrown away again, more with every sale.
 */
function transferRows(
  db: Db,
  of: { readonly accountId: ReceivingAccountId; readonly source: string },
) {
  return db
    .selectFrom('cho_bank_transfer')
    .select(['id', 'amount', 'direction', 'occurred_at', 'time_precision'])
    .where('account_id', '=', of.accountId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('cho_observation')
            .select('cho_observation.id')
            .where('source', '=', of.source)
            .whereRef('transfer_id', '=', 'cho_bank_transfer.id'),
        ),
      ),
    )
}

type TransferRow = Awaited<ReturnType<ReturnType<typeof transferRows>['executeTakeFirstOrThrow']>>

const observationsOf = preparedRows((db, transfers: readonly { id: TransferId }[]) =>
  db
    .selectFrom('cho_observation')
    .select(['transfer_id', 'source', 'bank_reference', 'balance_after', 'memo'])
    .where(
      'transfer_id',
      'in',
      transfers.map(({ id }) => id),
    ),
)
const codesOf = preparedRows((db, transfers: readonly { id: TransferId }[]) =>
  db
    .selectFrom('cho_transfer_code')
    .select(['transfer_id', 'code', 'how'])
    .where(
      'transfer_id',
      'in',
      transfers.map(({ id }) => id),
    ),
)

async function withEvidence(on: Reading, rows: readonly TransferRow[]): Promise<Candidate[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => ({ id }))
  const said = groupById(await inPieces(on, ids, observationsOf))
  const codes = groupById(await inPieces(on, ids, codesOf))
  return rows.map((row) => {
    const observations = said.get(row.id) ?? []
    return {
      transferId: row.id,
      amount: row.amount,
      direction: row.direction,
      occurredAt: row.occurred_at,
      precision: row.time_precision,
      bankReferences: observations.flatMap((o) => o.bank_reference ?? []),
      balancesAfter: observations.flatMap((o) => o.balance_after ?? []),
      codes: bestCodes(codes.get(row.id) ?? []),
      marks: marksOf(codes.get(row.id) ?? []),
      memos: observations.map((o) => o.memo),
      sources: observations.map((o) => o.source),
    }
  })
}

function groupById<Row extends { transfer_id: TransferId | null }>(
  rows: readonly Row[],
): Map<TransferId, Row[]> {
  const groups = new Map<TransferId, Row[]>()
  for (const row of rows) {
    if (row.transfer_id === null) continue
    const group = groups.get(row.transfer_id)
    if (group) group.push(row)
    else groups.set(row.transfer_id, [row])
  }
  return groups
}

/** The sound codes; where there are none, the repaired ones, which are as hard to meet by chance. */
function bestCodes(rows: readonly Pick<CodeRow, 'code' | 'how'>[]): string[] {
  const exact = rows.filter(({ how }) => how === 'exact')
  const repaired = rows.filter(({ how }) => how === 'corrected')
  return (exact.length > 0 ? exact : repaired).map(({ code }) => code)
}

function marksOf(rows: readonly Pick<CodeRow, 'code' | 'how'>[]): string[] {
  return rows.filter(({ how }) => how === 'unissued').map(({ code }) => code)
}
