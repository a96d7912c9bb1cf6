import type { DecisionId, PersonId, Problem, TransferId } from '@cho40/contract'
import { err, type Result } from '@cho40/values'
import type { Reading, Tx } from '../store/deps.ts'
import type { TransferRow } from './book-transfer.ts'
import type { ReconciliationTables } from './tables.ts'

type Exception = Pick<ReconciliationTables['cho_exception'], 'id' | 'type'>

/** Who decides, under which id, about which transfer. */
export type Deciding = {
  readonly decisionId: DecisionId
  readonly transfer: TransferRow
  readonly by: PersonId | null
  /** The open exception it answers; none when something is undone. */
  readonly exception: Exception | null
}

/** Keeps that a person decided; what moved says so in its allocations. */
export async function recordDecision(
  tx: Tx,
  deciding: Deciding,
  what: { readonly how: string; readonly note?: string | undefined; readonly undoes?: DecisionId },
): Promise<void> {
  await tx.db
    .insertInto('cho_decision')
    .values({
      id: deciding.decisionId,
      book_id: deciding.transfer.book_id,
      transfer_id: deciding.transfer.id,
      exception_id: deciding.exception?.id ?? null,
      exception_type: deciding.exception?.type ?? null,
      how: what.how,
      undoes_id: what.undoes ?? null,
      note: what.note ?? null,
      decided_by: deciding.by,
      recorded_at: tx.clock.now(),
    })
    .execute()
}

/**
 * Whether a person ever had a hand in a transfer's money. The machine then leaves it alone for good,
 * also after the decision was undone: it would only do again what somebody took back.
 */
export async function isDecided(reading: Reading, transferId: TransferId): Promise<boolean> {
  const row = await reading.db
    .selectFrom('cho_allocation')
    .select('id')
    .where('transfer_id', '=', transferId)
    .where('decision_id', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export function transferRow(reading: Reading, id: TransferId): Promise<TransferRow | undefined> {
  return reading.db
    .selectFrom('cho_bank_transfer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Why a transfer last waited, to say so again when it must wait once more. */
export async function lastReason(reading: Reading, transfer: TransferRow): Promise<string> {
  const row = await reading.db
    .selectFrom('cho_exception')
    .select('type')
    .where('transfer_id', '=', transfer.id)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.type ?? (transfer.direction === 'in' ? 'undone' : 'outflow')
}

/** A decision that makes no sense for money of this direction. */
export function notFor({ transfer }: Deciding): Result<never, Problem> {
  return err({ type: 'WrongState', what: 'transfer', id: transfer.id, state: transfer.direction })
}
