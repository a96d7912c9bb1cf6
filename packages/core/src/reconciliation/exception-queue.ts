import type { ExceptionId, ReceivingAccountId, StallId, TransferId } from '@cho40/contract'
import { invariant, subtractDong } from '@cho40/values'
import { sql } from 'kysely'
import { announce } from '../ledger/announce.ts'
import type { Tx } from '../store/deps.ts'
import type { ReconciliationTables } from './tables.ts'

/**
 * Keeps "money without a place has exactly one open exception" true for one transfer: opens one,
 * renames it when the reason changed, or closes it when nothing is left.
 */
export async function settleException(
  tx: Tx,
  transferId: TransferId,
  reason: { readonly type: string | undefined; readonly resolution: string },
): Promise<void> {
  const transfer = await tx.db
    .selectFrom('cho_bank_transfer')
    .select(['id', 'book_id', 'account_id', 'amount', 'allocated', 'occurred_at', 'direction'])
    .where('id', '=', transferId)
    .executeTakeFirstOrThrow()
  const open = await tx.db
    .selectFrom('cho_exception')
    .select(['id', 'type', 'stall_id'])
    .where('transfer_id', '=', transferId)
    // A literal: SQLite uses an index of open rows only when it sees the word.
    .where('state', '=', sql.lit('open' as const))
    .executeTakeFirst()
  if (transfer.allocated === transfer.amount) {
    if (!open) return
    await close(tx, open.id, reason.resolution)
    return tell(tx, transfer, { stallId: open.stall_id, type: open.type })
  }
  const type = reason.type ?? open?.type
  invariant(type !== undefined, 'money without a place needs a reason')
  if (open?.type === type) return tell(tx, transfer, { stallId: open.stall_id, type })
  if (open) await close(tx, open.id, `became ${type}`)
  const stallId = await stallOfAccount(tx, transfer.account_id)
  await tx.db
    .insertInto('cho_exception')
    .values({
      id: tx.ids.make('exc'),
      book_id: transfer.book_id,
      stall_id: stallId,
      type,
      transfer_id: transferId,
      state: 'open',
      resolution: null,
      opened_at: tx.clock.now(),
      resolved_at: null,
    })
    .execute()
  return tell(tx, transfer, { stallId, type })
}

type Waiting = Pick<
  ReconciliationTables['cho_bank_transfer'],
  'id' | 'book_id' | 'amount' | 'allocated' | 'occurred_at' | 'direction'
>

/**
 * Tells the stall how much of a transfer still waits; nothing left takes it off its list. What left
 * the account is the desk's business: on a stall's screen it would look like money that came.
 */
async function tell(
  tx: Tx,
  transfer: Waiting,
  exception: { readonly stallId: StallId | null; readonly type: string },
): Promise<void> {
  if (transfer.direction === 'out') return
  await announce(tx, {
    bookId: transfer.book_id,
    type: 'stray',
    stallId: exception.stallId,
    payload: {
      type: 'stray',
      at: tx.clock.now(),
      stray: {
        transferId: transfer.id,
        exceptionType: exception.type,
        amount: transfer.amount,
        unallocated: subtractDong(transfer.amount, transfer.allocated),
        occurredAt: transfer.occurred_at,
      },
    },
  })
}

async function close(tx: Tx, id: ExceptionId, resolution: string): Promise<void> {
  await tx.db
    .updateTable('cho_exception')
    .set({ state: 'resolved', resolution, resolved_at: tx.clock.now() })
    .where('id', '=', id)
    .execute()
}

/** The stall to tell about money on an account; of several stalls with one account, the first. */
async function stallOfAccount(tx: Tx, accountId: ReceivingAccountId): Promise<StallId | null> {
  const row = await tx.db
    .selectFrom('cho_stall_payee')
    .select('stall_id as id')
    .where('account_id', '=', accountId)
    .orderBy('stall_id')
    .executeTakeFirst()
  return row?.id ?? null
}
