import type { ReceivingAccountId } from '@cho40/contract'
import { scanMemo, traceCodes } from '@cho40/reconcile/codes'
import type { CodesFound } from '@cho40/reconcile/matching'
import { issuedBefore } from '../payment/code-series.ts'
import type { Tx } from '../store/deps.ts'

/**
 * Reads the reference codes out of a memo. A code counts as issued once it was leased, even before
 * the stall that showed it has had signal to say so.
 */
export async function codesInMemo(
  tx: Tx,
  accountId: ReceivingAccountId,
  memo: string,
): Promise<CodesFound> {
  const scan = await memoScanner(tx, accountId)
  return scan(memo)
}

/** The same for many memos of one account in one transaction. */
export async function memoScanner(
  tx: Tx,
  accountId: ReceivingAccountId,
): Promise<(memo: string) => CodesFound> {
  const { next_counter: next } = await tx.db
    .selectFrom('cho_code_series')
    .select('next_counter')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const issued = issuedBefore(accountId, next)
  return (memo) => {
    const { exact, corrected } = scanMemo(memo, issued)
    const { valid, damaged } = traceCodes(memo)
    return { exact, corrected, unknown: valid.filter((code) => !exact.includes(code)), damaged }
  }
}
