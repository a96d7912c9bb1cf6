import type { Problem, ReceivingAccountId, TransferId } from '@cho40/contract'
import type { Candidate, Identity } from '@cho40/reconcile/identity'
import type { CodesFound } from '@cho40/reconcile/matching'
import { ok, type Result } from '@cho40/values'
import { sql } from 'kysely'
import type { Tx } from '../store/deps.ts'
import { identified } from './identified.ts'
import { learnCodes } from './learn-codes.ts'
import { codesInMemo } from './memo-codes.ts'
import { regrade } from './regrade.ts'

const NO_CODES: CodesFound = { exact: [], corrected: [], unknown: [], damaged: false }

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
    const { identity, candidates } = await identified(tx, said, found)
    const transferId = soleTransfer(identity, candidates)
    if (transferId === undefined) continue
    await tx.db
      .updateTable('cho_observation')
      .set({ state: 'linked', transfer_id: transferId })
      .where('id', '=', row.id)
      .execute()
    const risen = (await regrade(tx, transferId)).has(transferId)
    // By amount and time alone it may be a look-alike, whose money must not follow this memo's code.
    const codes = identity.kind === 'same' ? found : NO_CODES
    const learned = await learnCodes(tx, transferId, { accountId, found: codes, risen })
    if (!learned.ok) return learned
  }
  return ok(undefined)
}

/**
 * A strong link, or the only transfer that fits, if the bank has listed it: one that only feeds
 * have told of may yet turn out to be another payment of the same amount.
 */
function soleTransfer(
  identity: Identity,
  candidates: readonly Candidate[],
): TransferId | undefined {
  if (identity.kind === 'same') return identity.transferId as TransferId
  if (identity.kind === 'new' || identity.candidates.length !== 1) return undefined
  const only = candidates.find(({ transferId }) => transferId === identity.candidates[0])
  const isListed = only?.sources.some((source) => source.startsWith('statement:'))
  return isListed ? (only?.transferId as TransferId) : undefined
}
