import type { ReceivingAccountId, StallId } from '@cho40/contract'
import { type Instant, invariant, subtractDong } from '@cho40/values'
import { type Announcement, announce } from '../ledger/announce.ts'
import type { Tx } from '../store/deps.ts'
import { inPieces, prepared, preparedRows } from '../store/prepared.ts'
import type { TransferRow } from './book-transfer.ts'
import type { ReconciliationTables } from './tables.ts'

/** Money that was booked in this transaction and has no place, with the reason. */
export type Placeless = { readonly transfer: TransferRow; readonly type: string | undefined }

const firstStall = prepared((db, of: { accountId: ReceivingAccountId }) =>
  db
    .selectFrom('cho_stall_payee')
    .select('stall_id as id')
    .where('account_id', '=', of.accountId)
    .orderBy('stall_id')
    .limit(1),
)
const insert = preparedRows((db, rows: readonly ReconciliationTables['cho_exception'][]) =>
  db.insertInto('cho_exception').values(rows),
)

/**
 * Opens the exceptions of incoming transfers of one account that were booked just now, so that
 * nothing can be waiting on them yet, and tells the stall: `settleException` for many at once.
 */
export async function openExceptions(tx: Tx, money: readonly Placeless[]): Promise<void> {
  const accountId = money[0]?.transfer.account_id
  if (accountId === undefined) return
  const [stall] = await firstStall(tx, { accountId })
  const to = { stallId: stall?.id ?? null, at: tx.clock.now() }
  const rows = money.map(({ transfer, type }) => {
    invariant(type !== undefined, 'money without a place needs a reason')
    invariant(transfer.account_id === accountId, 'the transfers are of one account')
    return {
      id: tx.ids.make('exc'),
      book_id: transfer.book_id,
      stall_id: to.stallId,
      type,
      transfer_id: transfer.id,
      state: 'open' as const,
      resolution: null,
      opened_at: to.at,
      resolved_at: null,
    }
  })
  await inPieces(tx, rows, insert)
  await announce(tx, ...money.map((one) => strayEvent(one, to)))
}

function strayEvent(
  { transfer, type = '' }: Placeless,
  { stallId, at }: { readonly stallId: StallId | null; readonly at: Instant },
): Announcement {
  return {
    bookId: transfer.book_id,
    type: 'stray',
    stallId,
    payload: {
      type: 'stray',
      at,
      stray: {
        transferId: transfer.id,
        exceptionType: type,
        amount: transfer.amount,
        unallocated: subtractDong(transfer.amount, transfer.allocated),
        occurredAt: transfer.occurred_at,
      },
    },
  }
}
