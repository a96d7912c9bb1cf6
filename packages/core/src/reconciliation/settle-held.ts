import type { Problem, ReceivingAccountId, TransferId } from '@cho40/contract'
import { identify } from '@cho40/reconcile/identity'
import { ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Tx } from '../store/deps.ts'
import { regrade } from './book-transfer.ts'
import { candidatesFor } from './candidates.ts'
import { learnCodes } from './learn-codes.ts'
import { codesInMemo } from './memo-codes.ts'
import { toIdentity } from './take-observation.ts'

/**
 * After a statement has said what happened, looks again at what feeds said and nobody could place.
 * One that now has a single transfer to speak of is linked; the others stay held and are listed.
 */
export async function settleHeld(
  tx: Tx,
  accountId: ReceivingAccountId,
): Promise<Result<void, Problem>> {
  const held = await tx.db
    .selectFrom('cho_observation')
    .selectAll()
    .where('account_id', '=', accountId)
    // A literal: SQLite uses an index of held rows only when it sees the word.
    .where('state', '=', sql.lit('held' as const))
    .orderBy('occurred_at')
    .orderBy('id')
    .execute()
  for (const row of held) {
    const found = await codesInMemo(tx, accountId, row.memo)
    const said = {
      bookId: row.book_id,
      accountId,
      source: row.source,
      sourceKind: row.source_kind,
      eventId: row.event_id,
      direction: row.direction,
      amount: row.amount,
      occurredAt: row.occurred_at,
      precision: row.time_precision,
      memo: row.memo,
      ...(row.bank_reference === null ? {} : { bankReference: row.bank_reference }),
      ...(row.balance_after === null ? {} : { balanceAfter: row.balance_after }),
    }
    const identity = identify(toIdentity(said, found), await candidatesFor(tx, said))
    const transferId = soleTransfer(identity)
    if (transferId === undefined) continue
    await tx.db
      .updateTable('cho_observation')
      .set({ state: 'linked', transfer_id: transferId })
      .where('id', '=', row.id)
      .execute()
    await regrade(tx, transferId)
    const learned = await learnCodes(tx, transferId, { accountId, found })
    if (!learned.ok) return learned
  }
  return ok(undefined)
}

/** A strong link, or the only transfer that fits once the bank's own list is complete. */
function soleTransfer(identity: ReturnType<typeof identify>): TransferId | undefined {
  if (identity.kind === 'same') return identity.transferId as TransferId
  if (identity.kind === 'held' && identity.candidates.length === 1) {
    return identity.candidates[0] as TransferId
  }
  return undefined
}
