import type { BookId, Problem } from '@cho40/contract'
import { err, type Instant, ok, type Result } from '@cho40/values'
import { post } from '../ledger/post.ts'
import type { Tx } from '../store/deps.ts'
import { entryLines, type Signed } from './entry-lines.ts'
import type { SettlementTables } from './tables.ts'

export type BookedColumns = Pick<
  SettlementTables['cho_delivery'],
  'entry_id' | 'business_day' | 'occurred_at' | 'recorded_at'
>

/**
 * Posts one entry from signed amounts and answers with the columns that everything it books carries.
 * Problems: InvalidInput (too little to be an amount), and those of `post`.
 */
export async function bookEntry(
  tx: Tx,
  entry: {
    readonly bookId: BookId
    readonly kind: string
    readonly subject: string
    readonly occurredAt: Instant
    readonly signed: readonly Signed[]
  },
): Promise<Result<BookedColumns, Problem>> {
  const { signed, ...posting } = entry
  const lines = entryLines(signed)
  if (lines.length === 0) {
    return err({ type: 'InvalidInput', issues: [{ path: 'quantity', message: 'no whole đồng' }] })
  }
  const posted = await post(tx, { ...posting, lines })
  if (!posted.ok) return posted
  return ok({
    entry_id: posted.value.id,
    business_day: posted.value.businessDay,
    occurred_at: entry.occurredAt,
    recorded_at: posted.value.recordedAt,
  })
}
