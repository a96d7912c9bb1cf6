import type { EvidenceView, TransferId } from '@cho40/contract'
import type { Reading } from '../store/deps.ts'

/** What each source said of a transfer, in the order in which it came. */
export async function evidenceOf({ db }: Reading, transferId: TransferId): Promise<EvidenceView[]> {
  const rows = await db
    .selectFrom('cho_observation')
    .selectAll()
    .where('transfer_id', '=', transferId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    kind: row.source_kind,
    source: row.source,
    transferId,
    amount: row.amount,
    occurredAt: row.occurred_at,
    precision: row.time_precision,
    bankReference: row.bank_reference,
    balanceAfter: row.balance_after,
    memo: row.memo,
    importId: row.import_id,
    row: row.statement_row,
    recordedAt: row.recorded_at,
  }))
}
