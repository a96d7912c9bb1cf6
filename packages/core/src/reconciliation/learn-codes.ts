import type { Problem, ReceivingAccountId, TransferId } from '@cho40/contract'
import type { CodesFound } from '@cho40/reconcile/matching'
import { ok, type Result } from '@cho40/values'
import type { Tx } from '../store/deps.ts'
import { matchBooked } from './match-booked.ts'
import { recordCodes } from './transfer-codes.ts'

/**
 * Takes in the codes that another source of a known transfer has read: a feed may cut a memo that
 * the statement prints in full. Money that nobody has decided about is then matched again.
 */
export async function learnCodes(
  tx: Tx,
  transferId: TransferId,
  read: {
    readonly accountId: ReceivingAccountId
    readonly found: CodesFound
    /** The source is the first to be believed: its money was left alone until now. */
    readonly risen: boolean
  },
): Promise<Result<void, Problem>> {
  const transfer = { id: transferId, account_id: read.accountId }
  const learned = await recordCodes(tx, [{ transfer, found: read.found }])
  return learned.size > 0 || read.risen ? matchBooked(tx, transferId) : ok(undefined)
}
