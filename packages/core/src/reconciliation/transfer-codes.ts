import type { ReceivingAccountId, TransferId } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import type { Tx } from '../store/deps.ts'

/** Keeps the codes that a source's memo gave a transfer; returns how many were not known yet. */
export async function recordCodes(
  tx: Tx,
  transferId: TransferId,
  read: { readonly accountId: ReceivingAccountId; readonly found: CodesFound },
): Promise<number> {
  const rows = [
    ...read.found.exact.map((code) => ({ code, how: 'exact' as const })),
    ...read.found.corrected.map((code) => ({ code, how: 'corrected' as const })),
  ].map((row) => ({ ...row, transfer_id: transferId, account_id: read.accountId }))
  if (rows.length === 0) return 0
  const added = await tx.db
    .insertInto('cho_transfer_code')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['transfer_id', 'code']).doNothing())
    .returning('code')
    .execute()
  return added.length
}

/** What a transfer's own memo says, together with what other sources' memos said of it. */
export async function withLearned(
  tx: Tx,
  transferId: TransferId,
  own: CodesFound,
): Promise<CodesFound> {
  const rows = await tx.db
    .selectFrom('cho_transfer_code')
    .select(['code', 'how'])
    .where('transfer_id', '=', transferId)
    .orderBy('code')
    .execute()
  const codes = (how: 'exact' | 'corrected') =>
    rows.filter((row) => row.how === how).map(({ code }) => code)
  const exact = [...new Set([...own.exact, ...codes('exact')])]
  const corrected = [...new Set([...own.corrected, ...codes('corrected')])]
  return { ...own, exact, corrected: corrected.filter((code) => !exact.includes(code)) }
}
