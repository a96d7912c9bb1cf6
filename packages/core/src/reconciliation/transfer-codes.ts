import type { ReceivingAccountId, TransferId } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import type { Tx } from '../store/deps.ts'
import { inPieces, prepared, preparedRows } from '../store/prepared.ts'
import type { ReconciliationTables } from './tables.ts'

type CodeRow = ReconciliationTables['cho_transfer_code']

const add = preparedRows((db, rows: readonly CodeRow[]) =>
  db
    .insertInto('cho_transfer_code')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['transfer_id', 'code']).doNothing())
    .returning('transfer_id'),
)
const insert = preparedRows((db, rows: readonly CodeRow[]) =>
  db.insertInto('cho_transfer_code').values(rows),
)

type ReadOf = {
  readonly transfer: { readonly id: TransferId; readonly account_id: ReceivingAccountId }
  readonly found: CodesFound
}

/**
 * Keeps the codes that sources' memos gave transfers; returns the transfers that gained one: of a
 * request, or one that was never issued, which may be a printed sign's.
 */
export async function recordCodes(
  tx: Tx,
  reads: readonly ReadOf[],
): Promise<ReadonlySet<TransferId>> {
  const added = await inPieces(tx, reads.flatMap(rowsOf), add)
  return new Set(added.map((row) => row.transfer_id))
}

/** The same for transfers that were booked just now: they have none yet. */
export async function recordFirstCodes(tx: Tx, reads: readonly ReadOf[]): Promise<void> {
  await inPieces(tx, reads.flatMap(rowsOf), insert)
}

/** Each code once, as the soundest reading found it. */
function rowsOf({ transfer, found }: ReadOf): CodeRow[] {
  const rows: CodeRow[] = []
  const take = (codes: readonly string[], how: CodeRow['how']) => {
    for (const code of codes) {
      if (rows.some((row) => row.code === code)) continue
      rows.push({ transfer_id: transfer.id, account_id: transfer.account_id, code, how })
    }
  }
  take(found.exact, 'exact')
  take(found.corrected, 'corrected')
  take(found.unknown ?? [], 'unissued')
  return rows
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
  const unknown = [...new Set([...(own.unknown ?? []), ...codes('unissued')])]
  return {
    ...own,
    exact,
    corrected: corrected.filter((code) => !exact.includes(code)),
    unknown: unknown.filter((code) => !exact.includes(code)),
  }
}
