import type { ReceivingAccountId } from '@cho40/contract'
import { scanMemo, traceCodes } from '@cho40/reconcile/codes'
import type { CodesFound } from '@cho40/reconcile/matching'
import { invariant } from '@cho40/values'
import { issuedBefore } from '../payment/code-series.ts'
import type { Tx } from '../store/deps.ts'
import { prepared } from '../store/prepared.ts'

/** Reads the reference codes out of a memo. */
export type MemoScanner = (memo: string) => CodesFound

/**
 * A code counts as issued once it was leased, even before the stall that showed it has had signal
 * to say so.
 */
export async function codesInMemo(
  tx: Tx,
  accountId: ReceivingAccountId,
  memo: string,
): Promise<CodesFound> {
  const scan = await memoScanner(tx, accountId)
  return scan(memo)
}

const seriesOf = prepared((db, of: { accountId: ReceivingAccountId }) =>
  db.selectFrom('cho_code_series').select('next_counter').where('account_id', '=', of.accountId),
)

/** The same for many memos of one account in one transaction. */
async function memoScanner(tx: Tx, accountId: ReceivingAccountId): Promise<MemoScanner> {
  const [series] = await seriesOf(tx, { accountId })
  invariant(series, 'a receiving account has a series of codes')
  return scannerOf(accountId, series.next_counter)
}

/** A scanner for an account whose series stands at `nextCounter`. */
export function scannerOf(accountId: ReceivingAccountId, nextCounter: number): MemoScanner {
  const issued = issuedBefore(accountId, nextCounter)
  return (memo) => {
    const { exact, corrected } = scanMemo(memo, issued)
    const { valid, damaged } = traceCodes(memo)
    return { exact, corrected, unknown: valid.filter((code) => !exact.includes(code)), damaged }
  }
}
