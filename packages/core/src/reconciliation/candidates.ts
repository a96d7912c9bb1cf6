import type { ReceivingAccountId, TransferId } from '@cho40/contract'
import type { Candidate } from '@cho40/reconcile/identity'
import { type Dong, type Instant, plusMs } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import type { Direction } from './tables.ts'

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
  const rows = await transferRows(tx, movement)
    .where('amount', '=', movement.amount)
    .where('direction', '=', movement.direction)
    .where('occurred_at', '>=', plusMs(movement.occurredAt, -NEARBY_MS))
    .where('occurred_at', '<=', plusMs(movement.occurredAt, NEARBY_MS))
    .execute()
  return withEvidence(tx, rows)
}

/** Transfers of an account in a span of time that a statement which covers it could be about. */
export async function candidatesBetween(
  tx: Tx,
  of: { readonly accountId: ReceivingAccountId; readonly source: string },
  span: { readonly from: Instant; readonly to: Instant },
): Promise<Candidate[]> {
  const rows = await transferRows(tx, of)
    .where('occurred_at', '>=', plusMs(span.from, -NEARBY_MS))
    .where('occurred_at', '<=', plusMs(span.to, NEARBY_MS))
    .execute()
  return withEvidence(tx, rows)
}

/**
 * Only transfers that this source has not told of yet: it never lists one transfer under two ids.
 * Left to the rules of identity they would be read and thrown away again, more with every sale.
 */
function transferRows(
  tx: Tx,
  of: { readonly accountId: ReceivingAccountId; readonly source: string },
) {
  return tx.db
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

async function withEvidence(tx: Tx, rows: readonly TransferRow[]): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  // In blocks, because a statement's span can hold more transfers than a query has parameters.
  for (let at = 0; at < rows.length; at += 500) {
    const block = rows.slice(at, at + 500)
    const ids = block.map((row) => row.id)
    const said = groupById(
      await tx.db
        .selectFrom('cho_observation')
        .select(['transfer_id', 'source', 'bank_reference', 'balance_after'])
        .where('transfer_id', 'in', ids)
        .execute(),
    )
    const codes = groupById(
      await tx.db
        .selectFrom('cho_transfer_code')
        .select(['transfer_id', 'code', 'how'])
        .where('transfer_id', 'in', ids)
        .execute(),
    )
    for (const row of block) {
      const observations = said.get(row.id) ?? []
      candidates.push({
        transferId: row.id,
        amount: row.amount,
        direction: row.direction,
        occurredAt: row.occurred_at,
        precision: row.time_precision,
        bankReferences: observations.flatMap((o) => o.bank_reference ?? []),
        balancesAfter: observations.flatMap((o) => o.balance_after ?? []),
        codes: bestCodes(codes.get(row.id) ?? []),
        sources: observations.map((o) => o.source),
      })
    }
  }
  return candidates
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
function bestCodes(rows: readonly { code: string; how: 'exact' | 'corrected' }[]): string[] {
  const exact = rows.filter(({ how }) => how === 'exact')
  return (exact.length > 0 ? exact : rows).map(({ code }) => code)
}
