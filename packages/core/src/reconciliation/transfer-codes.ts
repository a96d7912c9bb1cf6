import type { ReceivingAccountId, TransferId } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import type { Tx } from '../store/deps.ts'
import { inPieces, prepared, preparedRows } from '../store/prepared.ts'
import type { ReconciliationTables } from './tables.ts'

type CodeRow = ReconciliationTables['cho_transfer_code']

const insert = preparedRows((db, rows: readonly CodeRow[]) =>
  db
    .insertInto('cho_transfer_code')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['transfer_id', 'code']).doNothing())
    .returning(['transfer_id', 'how']),
)

/**
 * Keeps the codes that sources' memos gave transfers; returns the transfers that gained one of a
 * request. The others only tell movements apart.
 */
export async function recordCodes(
  tx: Tx,
  reads: readonly {
    readonly transfer: { readonly id: TransferId; readonly account_id: ReceivingAccountId }
    readonly found: CodesFound
  }[],
): Promise<ReadonlySet<TransferId>> {
  const rows = reads.flatMap(({ transfer, found }) => {
    const row = (code: string, how: CodeRow['how']): CodeRow => ({
      transfer_id: transfer.id,
      account_id: transfer.account_id,
      code,
      how,
    })
    return [
      ...found.exact.map((code) => row(code, 'exact')),
      ...found.corrected.map((code) => row(code, 'corrected')),
      ...(found.unknown ?? []).map((code) => row(code, 'unissued')),
    ]
  })
  const added = await inPieces(tx, rows, insert)
  const issued = added.filter(({ how }) => how !== 'unissued')
  return new Set(issued.map((row) => row.transfer_id))
}

const codesOfTransfer = prepared((db, of: { transferId: TransferId }) =>
  db
    .selectFrom('cho_transfer_code')
    .select(['code', 'how'])
    .where('transfer_id', '=', of.transferId)
    .orderBy('code'),
)

/** What a transfer's own memo says, together with what other sources' memos said of it. */
export async function withLearned(
  tx: Tx,
  transferId: TransferId,
  own: CodesFound,
): Promise<CodesFound> {
  const rows = await codesOfTransfer(tx, { transferId })
  const codes = (how: CodeRow['how']) =>
    rows.filter((row) => row.how === how).map(({ code }) => code)
  const exact = [...new Set([...own.exact, ...codes('exact')])]
  const corrected = [...new Set([...own.corrected, ...codes('corrected')])]
  return { ...own, exact, corrected: corrected.filter((code) => !exact.includes(code)) }
}
